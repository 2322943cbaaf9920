#!/usr/bin/env bash
# 500 feeds on loopback, read by newsboat, rss2email and Alerts in alternating rounds: a first pass, then passes with nothing new.
# Needs Debian's newsboat, rss2email and nginx-light:  apt-get install newsboat rss2email nginx-light
# Newsboat asks with 8 threads, rss2email one after the other; ours asks one at a time of each address, 8 at most, so the feeds are spread
# over several. The times of the others are those of their whole process; ours are those of the step in a process that is up, as a service is:
# in its first round ("fresh", published as the Dockerfile does it) and in later ones, each on an empty store.
# usage: polling.sh [ROUNDS] [HOSTS]     HOSTS: over how many loopback addresses the feeds are spread (default 10)
set -euo pipefail
cd "$(dirname "$0")"
rounds=${1:-3} hosts=${2:-10} port=8099
work=$(mktemp -d)
trap 'kill "$(cat "$work/nginx.pid")" 2>/dev/null || true; rm -rf "$work"' EXIT

python3 - "$work" "$hosts" "$port" <<'PY'
import os, random, sys
work, hosts, port = sys.argv[1], int(sys.argv[2]), sys.argv[3]
random.seed(7)
en = [''.join(random.choice('bcdfghklmnprst') + random.choice('aeiou') for _ in range(random.randint(1, 4))) for _ in range(4000)]
ar = [''.join(random.choice('ابتثجحخدذرزسشصضطظعغفقكلمنهوي') for _ in range(random.randint(2, 7))) for _ in range(4000)]
os.makedirs(f'{work}/www')
os.chmod(work, 0o755)
with open(f'{work}/urls', 'w') as urls:
    for f in range(500):
        items = []
        for i in range(26):
            words = en if (f + i) % 2 else ar
            sentence = lambda n: ' '.join(random.choice(words) for _ in range(n)) + '.'
            body = ''.join(f'<p>{sentence(22)} <b>{sentence(3)}</b> {sentence(18)}</p>' for _ in range(5))
            items.append(f'<item><title>{sentence(8)}</title><link>http://o{f}.example/{i}</link><guid isPermaLink="false">f{f}-{i}</guid>'
                         f'<pubDate>Tue, {1 + i:02} Sep 2026 12:{i:02}:00 +0000</pubDate><description><![CDATA[{body}]]></description></item>')
        open(f'{work}/www/{f}.xml', 'w').write(f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Feed {f}</title><link>http://o{f}.example/</link><description>d</description>{"".join(items)}</channel></rss>')
        urls.write(f'http://127.0.0.{1 + f % hosts}:{port}/{f}.xml\n')
PY
cat > "$work/nginx.conf" <<NGINX
pid $work/nginx.pid; error_log $work/error.log; worker_processes 1; events {}
http { access_log $work/access.log; types { application/rss+xml xml; } server { listen $port; root $work/www; etag on; } }
NGINX
nginx -c "$work/nginx.conf"
echo "$(du -sm "$work/www" | cut -f1) MB in 500 feeds over $hosts addresses"
codes() { awk -v from="$1" 'NR > from { n[$9]++ } END { for (c in n) printf "%s×%s ", n[c], c }' "$work/access.log"; }
lines() { wc -l < "$work/access.log"; }
timed() { local from before after; from=$(lines); before=$(date +%s.%N); "${@:2}" > "$work/out" 2>&1 || true; after=$(date +%s.%N); printf '%s: %.3f s  %s\n' "$1" "$(echo "$after - $before" | bc)" "$(codes "$from")"; }

# As the Dockerfile publishes the service.
dotnet publish -c Release -v q --use-current-runtime --no-self-contained -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/publish.lock.json -o "$work/app" . > "$work/build" || { cat "$work/build"; exit 1; }
for round in $(seq "$rounds"); do
  export HOME=$work/home$round XDG_CONFIG_HOME=$work/home$round/.config XDG_DATA_HOME=$work/home$round/.local
  mkdir -p "$HOME/.newsboat" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME"
  cp "$work/urls" "$HOME/.newsboat/urls"
  printf 'reload-threads 8\nsuppress-first-reload yes\n' > "$HOME/.newsboat/config"
  for pass in cold second third; do timed "newsboat round $round $pass" newsboat -u "$HOME/.newsboat/urls" -c "$HOME/.newsboat/cache.db" -C "$HOME/.newsboat/config" -x reload; done
  r2e new nobody@example.org > /dev/null
  n=0; while read -r url; do r2e add "feed$n" "$url" > /dev/null 2>&1; n=$((n + 1)); done < <(head -0 "$work/urls")
  python3 - "$XDG_CONFIG_HOME/rss2email.cfg" "$work/urls" <<'PY'
import sys
with open(sys.argv[1], 'a') as cfg:
    for n, url in enumerate(open(sys.argv[2])): cfg.write(f'\n[feed.f{n}]\nurl = {url.strip()}\n')
PY
  for pass in cold warm; do timed "rss2email round $round $pass" r2e run --no-send; done
  from=$(lines)
  "$work/app/Alerts.Benchmarks" poll "$work/urls" 3
  echo "  its requests: $(codes "$from")"
done | tee "$work/figures"

python3 - "$work/figures" <<'PY'
import re, statistics, sys
text = open(sys.argv[1]).read()
times = lambda pattern: [float(t) for t in re.findall(pattern, text)]
ours = re.findall(r'alerts round (\d): cold ([\d.]+) s .*?warm ([\d.]+) s .*?peak (\d+) MB', text)
pick = lambda rounds, column: statistics.median(float(line[column]) for line in ours if int(line[0]) in rounds)
newsboat, r2e = statistics.median(times(r'newsboat round \d+ cold: ([\d.]+)')), statistics.median(times(r'rss2email round \d+ warm: ([\d.]+)'))
r2e_cold, newsboat_warm = statistics.median(times(r'rss2email round \d+ cold: ([\d.]+)')), statistics.median(times(r'newsboat round \d+ third: ([\d.]+)'))
print(f'\nmedians          first pass   nothing new\nnewsboat         {newsboat:8.3f} s  {newsboat_warm:10.3f} s\nrss2email        {r2e_cold:8.3f} s  {r2e:10.3f} s')
for name, rounds in (('alerts, fresh', [1]), ('alerts, warmed up', [2, 3])):
    cold, warm = pick(rounds, 1), pick(rounds, 2)
    print(f'{name:17}{cold:8.3f} s  {warm:10.3f} s   {newsboat / cold:.1f} x newsboat, {r2e / warm:.1f} x rss2email, peak {pick(rounds, 3):.0f} MB')
PY
