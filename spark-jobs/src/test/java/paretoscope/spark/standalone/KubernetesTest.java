package paretoscope.spark.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.spark.testing.ChildJava;
import paretoscope.spark.testing.SparkHome;
import paretoscope.testing.SharedData;

/**
 * The page's commands for Kubernetes, sent to something that answers as Kubernetes does. In cluster
 * mode only the driver's pod is looked at; in client mode executors' pods run as processes here.
 */
@Tag("standalone")
class KubernetesTest {
  private static final Map<String, Set<String>> SUBMITTER =
      Map.of(
          "pods", Set.of("create", "get"),
          "configmaps", Set.of("create", "patch"),
          "services", Set.of("create", "patch"));
  private static final String KEY = "known-to-the-driver-alone";

  @TempDir Path folder;
  private final List<SubmittedJob> submitted = new ArrayList<>();
  private Path properties;

  @BeforeEach
  void settings() throws IOException {
    properties = folder.resolve("kubernetes.properties");
    KubernetesPage.properties(properties);
  }

  @AfterEach
  void stop() {
    submitted.forEach(SubmittedJob::kill);
  }

  /** Spark's jars, and those for Kubernetes that an installation has beside them. */
  private static String classPath() {
    return SparkHome.classPath() + File.pathSeparator + RemoteFiles.fetched("kubernetes") + "/*";
  }

  private SubmittedJob submit(List<String> words) throws IOException {
    SubmittedJob job =
        new SubmittedJob(
            ChildJava.of()
                .start(
                    classPath(),
                    "org.apache.spark.deploy.SparkSubmit",
                    words.toArray(String[]::new)));
    submitted.add(job);
    return job;
  }

  /** Sends a command of the page as it stands, to this master. */
  private SubmittedJob submitAsOnPage(FakeKubernetes kubernetes, String job) throws IOException {
    List<String> words = new ArrayList<>(KubernetesPage.submit(job, properties));
    words.set(words.indexOf("k8s://https://HOST:6443"), kubernetes.master());
    words.addAll(List.of("--conf", "spark.kubernetes.submission.waitAppCompletion=false"));
    words.addAll(List.of("local:///opt/paretoscope/paretoscope.jar", job, "and so on"));
    return submit(words);
  }

  private FakeKubernetes withProcesses() throws IOException {
    ExecutorContainer container = new ExecutorContainer(folder, classPath());
    return new FakeKubernetes(KubernetesPage.rights(), container::start);
  }

  /** The page's command with a driver here, small executors and words of our own. */
  private SubmittedJob submitFromHere(FakeKubernetes kubernetes, String job, List<String> words)
      throws IOException {
    List<String> all = new ArrayList<>(KubernetesPage.submit(job, properties));
    if (all.toString().contains("resource.gpu")) {
      Path script = SharedData.root().resolve("conf/gpu-discovery.sh");
      all.addAll(List.of("--conf", "spark.executor.resource.gpu.discoveryScript=" + script));
      all.addAll(List.of("--conf", "spark.executorEnv.CUDA_VISIBLE_DEVICES=0"));
    }
    all.set(all.indexOf("k8s://https://HOST:6443"), kubernetes.master());
    all.set(all.indexOf("cluster"), "client");
    for (String setting :
        List.of(
            "spark.driver.host=127.0.0.1",
            "spark.executor.instances=2",
            "spark.executor.cores=1",
            "spark.executor.memory=640m",
            "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "spark.kubernetes.executor.enableApiWatcher=false",
            "spark.kubernetes.executor.apiPollingInterval=500ms")) {
      all.addAll(List.of("--conf", setting));
    }
    all.add(SparkHome.shippedJar().toString());
    all.addAll(words);
    return submit(all);
  }

  @Test
  void theFilesAndThePageNameTheSameThings() throws IOException {
    Map<String, Map<String, Object>> objects = KubernetesPage.objects("paretoscope.yaml");
    assertThat(objects.keySet())
        .containsExactlyInAnyOrder(
            "Namespace", "ServiceAccount", "Role", "RoleBinding", "PersistentVolumeClaim");
    String settings = Files.readString(properties);
    assertThat(settings)
        .contains("namespace=" + name(objects, "Namespace"))
        .contains("serviceAccountName=" + name(objects, "ServiceAccount"))
        .contains("claimName=" + name(objects, "PersistentVolumeClaim"));
    Map<String, Object> binding = objects.get("RoleBinding");
    assertThat(KubernetesPage.map(binding.get("roleRef")))
        .containsEntry("name", name(objects, "Role"));
    assertThat(binding.get("subjects").toString()).contains(name(objects, "ServiceAccount"));
    String commands = String.join("\n", KubernetesPage.commands());
    assertThat(commands)
        .contains("kubectl apply -f conf/kubernetes/paretoscope.yaml")
        .contains("kubectl create secret generic s3 --namespace " + name(objects, "Namespace"))
        .contains("-f conf/kubernetes/Dockerfile --target cpu -t REGISTRY/paretoscope:cpu ")
        .contains("--target gpu -t REGISTRY/paretoscope:gpu ");
    for (String image : List.of("cpu", "gpu")) {
      assertThat(settings + commands).contains("container.image=REGISTRY/paretoscope:" + image);
    }
  }

  @Test
  void theImageHasWhatTheBuildMakes() throws IOException {
    String recipe = Files.readString(SharedData.root().resolve("conf/kubernetes/Dockerfile"));
    String pom = Files.readString(SharedData.root().resolve("pom.xml"));
    assertThat(recipe)
        .contains("spark-jobs/target/" + SparkHome.shippedJar().getFileName() + " ")
        .contains("apache/spark:" + version(pom, "spark") + "-scala2.13-java17")
        .contains("/onnxruntime-" + version(pom, "onnxruntime") + ".jar")
        .contains("/onnxruntime_gpu-" + version(pom, "onnxruntime") + ".jar")
        .contains("COPY --chmod=755 conf/gpu-discovery.sh /opt/paretoscope/")
        .containsPattern("USER 185\\s+# ONNX");
    assertThat(KubernetesPage.commands().toString())
        .contains("onnxruntime:onnxruntime:" + version(pom, "onnxruntime"))
        .contains("onnxruntime_gpu:" + version(pom, "onnxruntime"))
        .contains("discoveryScript=/opt/paretoscope/gpu-discovery.sh");
  }

  private static String version(String pom, String of) {
    return pom.replaceFirst("(?s).*<" + of + "\\.version>([^<]+)<.*", "$1");
  }

  private static String name(Map<String, Map<String, Object>> objects, String kind) {
    return KubernetesPage.map(objects.get(kind).get("metadata")).get("name").toString();
  }

  @Test
  void aSubmittedDriverIsWhatThePageSays() throws IOException {
    try (FakeKubernetes kubernetes = new FakeKubernetes(SUBMITTER, pod -> null)) {
      SubmittedJob job = submitAsOnPage(kubernetes, "search conf/log-atoms.yaml");
      assertThat(job.exitCode()).as(job.said()).isZero();
      assertThat(kubernetes.refused()).isEmpty();
      assertThat(kubernetes.made("Pod")).hasSize(1);
      JsonNode pod = kubernetes.made("Pod").get(0);
      JsonNode container = pod.at("/spec/containers/0");
      assertThat(container.path("image").asText()).isEqualTo("REGISTRY/paretoscope:cpu");
      assertThat(container.path("args").toString())
          .contains("\"driver\"", "\"paretoscope.spark.Main\"", "\"local:///opt/paretoscope/");
      assertThat(pod.at("/spec/serviceAccountName").asText()).isEqualTo("driver");
      assertContained(pod);
      String configured = kubernetes.made("ConfigMap").toString();
      assertThat(configured).contains("spark.authenticate=true", "spark.kubernetes.executor.pod");
      assertThat(configured + pod)
          .doesNotContainPattern("(?i)(secret[._-]?key|password|access[._-]?key)[\\w.]*\\\\?[=\"]");
    }
  }

  @Test
  void executorsOfASegmentingJobGetGpus() throws IOException {
    try (FakeKubernetes kubernetes = withProcesses()) {
      SubmittedJob doctor =
          submitFromHere(kubernetes, "search conf/sam-particles.yaml", List.of("doctor"));
      doctor.exitCode();
      assertThat(doctor.said()).contains("seen by tasks (executor:address): 1:0 2:0");
      assertThat(kubernetes.refused()).isEmpty();
      for (JsonNode pod : kubernetes.made("Pod")) {
        JsonNode container = pod.at("/spec/containers/0");
        assertThat(container.at("/resources/limits").path("nvidia.com/gpu").asText())
            .isEqualTo("1");
        assertThat(container.path("image").asText()).isEqualTo("REGISTRY/paretoscope:gpu");
      }
    }
  }

  @Test
  void aSearchOnPodsEndsInTheSameTables() throws IOException {
    String key = "spark.hadoop.fs.s3a.secret.key=" + KEY + "\n";
    Files.writeString(properties, key, StandardOpenOption.APPEND);
    ClusterJobs jobs = CalmRuns.get().jobs();
    try (FakeKubernetes kubernetes = withProcesses()) {
      SubmittedJob job =
          submitFromHere(kubernetes, "search conf/log-atoms.yaml", jobs.search("pods"));
      assertThat(job.tables()).isEqualTo(CalmRuns.get().searched());
      assertThat(kubernetes.refused()).isEmpty();
      assertThat(kubernetes.left()).isEmpty();
      assertThat(kubernetes.made("Pod")).hasSize(2);
      for (JsonNode pod : kubernetes.made("Pod")) {
        assertContained(pod);
        assertThat(pod.at("/spec/automountServiceAccountToken").asBoolean(true)).isFalse();
      }
      assertThat(kubernetes.made("Pod") + "" + kubernetes.made("ConfigMap")).doesNotContain(KEY);
    }
  }

  @Test
  void aPodThatDiesIsReplaced() throws IOException {
    ClusterJobs jobs = CalmRuns.get().jobs();
    try (FakeKubernetes kubernetes = withProcesses()) {
      SubmittedJob job =
          submitFromHere(kubernetes, "search conf/log-atoms.yaml", jobs.search("dying-pod"));
      job.await("generation 4/");
      kubernetes.running().get(0).destroyForcibly();
      assertThat(job.tables()).isEqualTo(CalmRuns.get().searched());
      assertThat(kubernetes.refused()).isEmpty();
      assertThat(kubernetes.made("Pod")).hasSize(3);
    }
  }

  /** No root, the claim where the page's paths begin, and keys only by the secret's name. */
  private static void assertContained(JsonNode pod) {
    assertThat(pod.at("/spec/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.at("/spec/volumes").toString())
        .contains("\"persistentVolumeClaim\":{\"claimName\":\"data\"");
    JsonNode container = pod.at("/spec/containers/0");
    assertThat(container.path("volumeMounts").toString()).contains("\"mountPath\":\"/data\"");
    assertThat(container.path("envFrom").toString()).contains("\"name\":\"s3\"");
    assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)).isFalse();
  }
}
