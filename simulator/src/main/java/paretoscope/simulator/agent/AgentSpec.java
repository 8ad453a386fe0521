package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paretoscope.core.error.UserError;
import paretoscope.core.space.Ascending;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;
import paretoscope.simulator.episode.PreparedWorld;
import paretoscope.simulator.perceive.Perceptions;
import paretoscope.simulator.specimen.Material;

/**
 * An agent made of registered parts, for instance {@code raster+log+equal-share}.
 *
 * @param navigator one of {@link #navigators}
 * @param analyst one of {@link #analysts}
 * @param planner one of {@link #planners}
 * @param settings of its parts; those not named have their presets
 */
public record AgentSpec(String navigator, String analyst, String planner, Settings settings) {
  /** The longest name that is read. */
  private static final int MOST_CHARACTERS = 2000;

  /** Parts, then settings in parentheses. */
  private static final Pattern NAME = Pattern.compile("([^()]*)(?:\\(([^()]*)\\))?");

  /**
   * @throws UserError if there is no such part, or settings do not go together; the message names
   *     the likeliest
   */
  public AgentSpec {
    require(AgentParts.NAVIGATORS, navigator, settings);
    require(AgentParts.ANALYSTS, analyst, settings);
    require(AgentParts.PLANNERS, planner, settings);
  }

  private static <T> void require(Registry<T> parts, String name, Settings settings) {
    try {
      parts.named(name).with(settings);
    } catch (IllegalArgumentException e) {
      throw new UserError("settings of `" + name + "`: " + e.getMessage(), e);
    }
  }

  /**
   * The agent of a name such as {@code raster+log}, and with settings {@code
   * gp-ucb+log+five-modes(agreement=0.8 survey_dose=0.1)}; without a planner it is equal shares,
   * and the dose ladder for {@code coarse-then-fine}.
   *
   * @throws UserError if there is no such agent
   */
  public static AgentSpec named(String name) {
    Matcher matcher = NAME.matcher(name);
    boolean readable = name.length() <= MOST_CHARACTERS && matcher.matches();
    String[] parts = readable ? matcher.group(1).strip().split("\\+", -1) : new String[0];
    if (parts.length < 2 || parts.length > 3) {
      throw new UserError(
          "agent `"
              + name
              + "` must be navigator+analyst or navigator+analyst+planner, as in"
              + " raster+log+equal-share, with settings in parentheses if any");
    }
    String usual = parts[0].equals("coarse-then-fine") ? "dose-ladder" : "equal-share";
    AgentSpec plain =
        new AgentSpec(parts[0], parts[1], parts.length == 3 ? parts[2] : usual, Settings.NONE);
    return matcher.group(2) == null
        ? plain
        : plain.with(AgentSettings.read(matcher.group(2), plain.parameters()));
  }

  /**
   * The same parts with other settings; those that say what holds anyway are left out, so that
   * equal agents have equal names.
   *
   * @throws UserError if they do not go together
   */
  public AgentSpec with(Settings others) {
    Map<String, Object> values = new TreeMap<>(others.values());
    parameters().forEach(parameter -> values.remove(parameter.name(), parameter.preset()));
    return new AgentSpec(navigator, analyst, planner, new Settings(values));
  }

  /** What can be set, with ranges to search. */
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(AgentParts.NAVIGATORS.named(navigator).parameters());
    all.addAll(AgentParts.ANALYSTS.named(analyst).parameters());
    all.addAll(AgentParts.PLANNERS.named(planner).parameters());
    return List.copyOf(all);
  }

  /** Orders that a search over its parameters must keep. */
  public List<Ascending> conditions() {
    List<Ascending> all = new ArrayList<>(AgentParts.NAVIGATORS.named(navigator).conditions());
    all.addAll(AgentParts.ANALYSTS.named(analyst).conditions());
    all.addAll(AgentParts.PLANNERS.named(planner).conditions());
    return List.copyOf(all);
  }

  /** Names of navigators. */
  public static List<String> navigators() {
    return AgentParts.NAVIGATORS.names();
  }

  /** Names of analysts. */
  public static List<String> analysts() {
    return AgentParts.ANALYSTS.names();
  }

  /** Names of planners. */
  public static List<String> planners() {
    return AgentParts.PLANNERS.names();
  }

  /** Its full name. */
  public String name() {
    String parts = navigator + "+" + analyst + "+" + planner;
    String words = AgentSettings.words(settings);
    return words.isEmpty() ? parts : parts + "(" + words + ")";
  }

  /**
   * What its analyst must have been taught on; empty if it is none that learns.
   *
   * @param material of the world
   */
  public Optional<String> subject(Material material) {
    if (!analyst.startsWith(AgentParts.LEARNED)) {
      return Optional.empty();
    }
    String subject = analyst.substring(AgentParts.LEARNED.length());
    boolean own = subject.isEmpty() || subject.equals(AgentParts.SINGLE);
    return Optional.of(own ? material.id() : subject.substring(1));
  }

  /** Whether its analyst uses the features that come with the program. */
  public boolean usesFeatures() {
    return analyst.startsWith(AgentParts.FEATURES);
  }

  /** A fresh agent for an episode in a world, with the perceptions that come with the program. */
  public Agent create(PreparedWorld world) {
    return create(world, Perceptions.shipped());
  }

  /**
   * A fresh agent for an episode in a world; only oracles look at it.
   *
   * @throws UserError if a learned part lacks its perception
   */
  public Agent create(PreparedWorld world, Perceptions perceptions) {
    Surroundings here = new Surroundings(world, perceptions);
    return new ThreePartAgent(
        AgentParts.NAVIGATORS.named(navigator).with(settings).apply(here),
        analyst(here),
        AgentParts.PLANNERS.named(planner).with(settings).apply(here));
  }

  /** A fresh analyst alone. */
  Analyst reader(PreparedWorld world, Perceptions perceptions) {
    return analyst(new Surroundings(world, perceptions));
  }

  private Analyst analyst(Surroundings here) {
    Analyst made = AgentParts.ANALYSTS.named(analyst).with(settings).apply(here);
    // what a network says hangs on what it was taught on, whatever that is called here
    String taught =
        subject(here.material())
            .map(
                subject ->
                    AgentParts.LEARNED
                        + subject
                        + (analyst.endsWith(AgentParts.SINGLE) ? AgentParts.SINGLE : ""))
            .orElse(analyst);
    String alike = taught + " " + AgentSettings.words(settings);
    return here.world()
        .memory()
        .<Analyst>map(
            memory ->
                (r, state) ->
                    memory.reading(r, alike + state.askedPhases(), () -> made.read(r, state)))
        .orElse(made);
  }
}
