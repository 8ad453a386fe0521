#!/usr/bin/env bash
# Runs the commands that the pages tell a reader to type, as they stand there:
#
#     docs/run-docs.sh [FOLDER]
#
# FOLDER is what `./paretoscope demo --out FOLDER` made; without it the demo runs first.
#
# A command is a line indented by four spaces (a \ at its end goes on), words in backticks that
# begin with ./paretoscope, or "the same with `...`", which adds words to the command before. The
# file in a fence below a line that holds nothing but its name in backticks is written down. Each
# page runs in a folder of its own in which FOLDER holds a corner of one of the demo's images, so that
# the words in capitals are real paths. What differs from what a reader gets: images and budgets are
# small, and a cluster's master and paths become local ones. A command that fails ends the script.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
pages=(README.md docs/search.md docs/cluster.md docs/extending.md docs/episodes.md docs/worlds-hdf5.md)
# what asks Segment Anything needs its weights
weights=
if ./paretoscope models list 2>/dev/null | grep -v 'models fetch' | grep -q mobile-sam; then
  weights=mobile-sam
  pages+=(docs/sam.md)
else
  echo "skipped docs/sam.md: needs ./paretoscope models fetch mobile-sam"
fi
# what teaches networks needs PyTorch
if [ -f spark-jobs/target/pytorch/.whole ]; then
  pages+=(docs/analysts.md)
else
  echo "skipped docs/analysts.md: needs PyTorch, which ./paretoscope train fetches"
fi
# such short runs end before the second compiler has paid for itself
export PARETOSCOPE_JAVA_OPTIONS="${PARETOSCOPE_JAVA_OPTIONS:-} -XX:TieredStopAtLevel=1"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
demo=${1:-}
[ -z "$demo" ] || demo=$(cd "$demo" && pwd)

# The launcher with a small budget, and without the demo, which has run by then.
launcher() {
  cat <<WRAPPER
#!/usr/bin/env bash
[ "\${1:-}" = demo ] && exit 0
budget=()
[ "\${1:-}" = search ] && budget=(--set optimiser.population=4 --set optimiser.generations=2)
[[ " \$* " == *sam-particles* ]] && budget+=(--set workflow.segment.segment-anything.spots=50
  --set workflow.segment.segment-anything.crop_n_layers=0)
[ "\${1:-}" = episodes ] && budget=(--limit 3)
[ "\${1:-}" = train ] && budget=(--set subjects=srtio3 --set column_steps=2 --set defect_steps=2
  --set phase_steps=2 --set batch=1)
case " \$* " in
  *' --list '* | ' worlds export '* | *' --worlds '*) ;;
  ' worlds '*) budget=(--worlds srtio3-easy-v1) ;;
esac
words=()
while [ \$# -gt 0 ] && [ "\$1" != -- ]; do words+=("\$1"); shift; done
exec "$root/paretoscope" "\${words[@]}" \${budget[@]+"\${budget[@]}"} "\$@"
WRAPPER
}

# The commands of a page, one a line.
commands() {
  awk '
    function give(command) { last = command; if (!(command in given)) print command; given[command] }
    /^```/ { fenced = !fenced; next }
    fenced { next }
    /^    [^ ]/ || more {
      line = more $0
      sub(/^ +/, "", line)
      more = ""
      if (line ~ /\\$/) { sub(/ *\\$/, " ", line); more = line; next }
      gsub(/  +/, " ", line)
      give(line)
      next
    }
    {
      rest = $0
      while (match(rest, /(the same with )?`[^`]*`/)) {
        words = substr(rest, RSTART, RLENGTH)
        rest = substr(rest, RSTART + RLENGTH)
        same = words ~ /^the same with /
        sub(/^[^`]*`/, "", words)
        sub(/`$/, "", words)
        if (same) { kept = last; give(last " " words); last = kept }
        else if (words ~ /^\.\/paretoscope /) give(words)
      }
    }' "$1"
}

# Writes down the files that a page shows under their names.
files() {
  awk -v to="$2" '
    /^`[^` ]+`$/ { name = substr($0, 2, length($0) - 2); next }
    /^```/ {
      if (!fenced && name != "") {
        path = to "/" name
        folder = path
        sub(/\/[^\/]*$/, "", folder)
        system("mkdir -p \"" folder "\"")
      }
      fenced = !fenced
      if (!fenced) name = path = ""
      next
    }
    fenced && path != "" { print > path; next }
    !fenced && NF { name = "" }' "$1"
}

# A cluster is not at hand: its places become local ones. A reader asks for a plan before the run that
# a page shows first, so the plan is for a run that is not there yet.
here() {
  sed -e 's#hdfs:///images#FOLDER#' -e 's#hdfs:///runs/1#RUN#' -e 's#spark://[^ ]*#local[2]#' \
    -e 's#-- SPARK OPTIONS#-- --master local[2]#' -e '/--dry-run/{/--resume/!s#--out RUN#--out NEXT#;}'
}

# Cuts a corner out of an image, which makes every command some ten times faster.
corner() {
  cat >"$scratch/Corner.java" <<JAVA
public class Corner {
  public static void main(String[] paths) throws Exception {
    var image = javax.imageio.ImageIO.read(new java.io.File(paths[0]));
    var corner = image.getSubimage(0, 0, 160, 160);
    javax.imageio.ImageIO.write(corner, "png", new java.io.File(paths[1]));
  }
}
JAVA
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Djava.awt.headless=true "$scratch/Corner.java" "$@"
}

run() {
  local page=$1 command=$2 begin=$SECONDS code=0
  if [[ $command == spark-submit\ * ]] && ! command -v spark-submit >/dev/null; then
    echo "skipped, no Spark installation: $command"
    return
  fi
  if [[ $command == *sam-particles* ]] && [ -z "$weights" ]; then
    echo "skipped, needs ./paretoscope models fetch mobile-sam: $command"
    return
  fi
  # teaching all features takes minutes: one material is enough to see that it works
  [[ $command == *TeachFeatures* ]] && command="cd '$root' && ${command% *} '$folder/features' ptc"
  (cd "$folder" && PATH=$folder:$PATH bash -euo pipefail -c "$command") >"$scratch/output" 2>&1 </dev/null || code=$?
  if [ $code -ne 0 ]; then
    cat "$scratch/output"
    echo "$page: this command ended with exit code $code:"
    echo "    $command"
    exit 1
  fi
  echo "$page: $command   [$((SECONDS - begin)) s]"
}

if [ -z "$demo" ]; then
  demo=$scratch/demo
  ./paretoscope demo --out "$demo"
fi
images=$scratch/images
mkdir "$images"
corner "$(printf '%s\n' "$demo"/images/*.png | head -1)" "$images/corner.png"
ran=0
for page in "${pages[@]}"; do
  folder=$scratch/$(basename "$page" .md)
  mkdir "$folder"
  launcher >"$folder/paretoscope"
  chmod +x "$folder/paretoscope"
  ln -s "$root/conf" "$root/core" "$root/spark-jobs" "$folder"
  ln -s "$images" "$folder/FOLDER"
  files "$page" "$folder"
  while IFS= read -r command; do
    run "$page" "$command"
    ran=$((ran + 1))
  done < <(commands "$page" | here)
done
[ $ran -gt 10 ] || { echo "only $ran commands were found in ${pages[*]}: are they still indented?"; exit 1; }
echo "$ran commands of the pages ran in $SECONDS s"
