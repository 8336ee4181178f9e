#!/usr/bin/env python3
"""Measures the catalogue: loading, reading meanwhile, kill -9, searching.

    movies.py load|meanwhile|kill|search ROWS

Needs JDK 25 as `java`, psql, the built bootstrap/target/marquee.jar, and a PostgreSQL that PGHOST, PGPORT, PGUSER and
PGPASSWORD lead to. The database `marquee_films` there is dropped and made anew. Numbers go to standard output.
"""
import csv
import http.client
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

HOUSE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HERE = os.path.join(HOUSE, "docs/benchmarks")
JAR = os.environ.get("JAR", os.path.join(HOUSE, "bootstrap/target/marquee.jar"))
DATABASE = "marquee_films"
PORT = int(os.environ.get("PORT", "18080"))
WORK = os.environ.get("WORK", tempfile.gettempdir())
FILMS = os.path.join(WORK, "films.csv")
STAGED = os.path.join(WORK, "films.copy")
PG = {k: os.environ.get(k, d) for k, d in
      {"PGHOST": "127.0.0.1", "PGPORT": "5432", "PGUSER": "postgres", "PGPASSWORD": "postgres"}.items()}
ENV = {**os.environ, **PG,
       "DATABASE_URL": "postgresql://{PGUSER}:{PGPASSWORD}@{PGHOST}:{PGPORT}/".format(**PG) + DATABASE,
       "SECRET_KEY": "a secret for measuring and of no use elsewhere"}
HEAP = ["-Xmx256m", "-Xlog:gc:file=" + os.path.join(WORK, "gc.log")]


def psql(*args, database=DATABASE, **more):
    return subprocess.run(["psql", "-qAt", "-v", "ON_ERROR_STOP=1", "-d", database, *args],
                          env=ENV, check=True, capture_output=True, text=True, **more).stdout.strip()


def marquee(*args, jvm=(), **more):
    return subprocess.run(["java", *jvm, "-jar", JAR, *args], env=ENV, check=True, stdout=subprocess.PIPE, text=True, **more)


def fresh_database():
    psql("-c", f"drop database if exists {DATABASE} with (force)", "-c", f"create database {DATABASE}", database="postgres")
    marquee("db", "migrate")


def generate(rows):
    with open(FILMS, "w") as out:
        subprocess.run(["java", os.path.join(HERE, "Films.java"), str(rows)], cwd=HOUSE, stdout=out, check=True)
    with open(FILMS, newline="") as films, open(STAGED, "w") as out:
        for line, film in enumerate(csv.DictReader(films), 2):
            genres = "{" + ",".join(f'"{g}"' for g in film["genres"].split("|") if g) + "}"
            cells = [str(line), film["title"], film["released"], film["rating"] or "\\N", film["votes"] or "\\N",
                     genres, film["runtime_minutes"] or "\\N", film["imdb_id"] or "\\N"]
            out.write("\t".join(cells) + "\n")


def load_average():
    return "load average %.1f" % os.getloadavg()[0]


def timed(work):
    start = time.monotonic()
    answer = work()
    return time.monotonic() - start, answer


def peak_heap():
    """Of what the collector found in use before it worked, in MiB."""
    with open(os.path.join(WORK, "gc.log")) as log:
        return max(int(m.group(1)) for m in re.finditer(r"(\d+)M->\d+M", log.read()))


class Server:
    def __enter__(self):
        marquee("user", "create", "--username", "measure", "--email", "m@example.org", "--password-stdin", input="measure it all\n")
        self.process = subprocess.Popen(["java", "-jar", JAR, "serve", "--port", str(PORT)], env=ENV,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                self.connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
                form = urllib.parse.urlencode({"username": "measure", "password": "measure it all"})
                self.connection.request("POST", "/token", form, {"Content-Type": "application/x-www-form-urlencoded"})
                token = json.load(self.connection.getresponse())["access_token"]
                self.headers = {"Authorization": "Bearer " + token}
                return self
            except OSError:
                time.sleep(0.2)
        raise TimeoutError("the server does not answer")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)

    def get(self, path):
        self.connection.request("GET", path, headers=self.headers)
        answer = self.connection.getresponse()
        body = answer.read()
        assert answer.status == 200, (answer.status, body)
        return json.loads(body)

    def milliseconds(self, path):
        return timed(lambda: self.get(path))[0] * 1000


def percentile(values, percent):
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


def reading(server, until, ids):
    times = []
    while not until.is_set():
        times.append(server.milliseconds(f"/movies/{random.choice(ids)}"))
    return times


def load(rows):
    generate(rows)
    fresh_database()
    with open(STAGED) as staged:
        by_psql, _ = timed(lambda: psql("-f", os.path.join(HERE, "movies-load.sql"), stdin=staged))
    assert psql("-c", "select count(*) from marquee.movies") == str(rows)
    fresh_database()
    by_us, told = timed(lambda: marquee("movies", "load", FILMS, "-o", "json", jvm=HEAP))
    print(f"load of {rows} rows: psql {by_psql:.1f} s, movies load {by_us:.1f} s ({by_us / by_psql:.2f} x), "
          f"peak heap {peak_heap()} MiB, {load_average()}")
    print(told.stdout.strip().replace("\n", " "))
    again, told = timed(lambda: marquee("movies", "load", FILMS, "-o", "json", jvm=HEAP))
    print(f"again: {again:.1f} s, {told.stdout.strip()}".replace("\n", " "))


def meanwhile(rows):
    """Reads single films while a load goes on that changes each film that has a rating."""
    ids = psql("-c", "select id from marquee.movies order by random() limit 10000").split()
    with Server() as server:
        over = threading.Event()
        threading.Timer(10, over.set).start()
        reading(server, over, ids)  # warm
        over.clear()
        threading.Timer(15, over.set).start()
        quiet = reading(server, over, ids)
        over.clear()
        changed = os.path.join(WORK, "changed.csv")
        with open(FILMS, newline="") as films, open(changed, "w", newline="") as out:
            reader = csv.DictReader(films)
            writer = csv.DictWriter(out, reader.fieldnames)
            writer.writeheader()
            writer.writerows({**film, "runtime_minutes": 90} for film in reader)

        def loading():
            marquee("movies", "load", changed)
            over.set()

        threading.Thread(target=loading).start()
        busy = reading(server, over, ids)
    print(f"GET /movies/{{id}}: p99 {percentile(quiet, 99):.1f} ms quiet, {percentile(busy, 99):.1f} ms during a load; "
          f"p50 {percentile(quiet, 50):.1f} and {percentile(busy, 50):.1f}; {load_average()}")


def kill(rows):
    generate(rows)
    fresh_database()
    whole, _ = timed(lambda: marquee("movies", "load", FILMS))
    fresh_database()
    seen = []
    for _ in range(10):
        process = subprocess.Popen(["java", "-jar", JAR, "movies", "load", FILMS], env=ENV,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        moment = random.uniform(0, whole)
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        seen.append((round(moment, 1), psql("-c", "select count(*) from marquee.movies")))
    print(f"kill -9 at: {seen}")
    told = marquee("movies", "load", FILMS, "-o", "json").stdout
    print("then: " + told.strip().replace("\n", " "))
    assert all(count in ("0", str(rows)) for _, count in seen)
    assert psql("-c", "select count(*) from marquee.movies") == str(rows)


def search(rows):
    if psql("-c", f"select count(*) from pg_database where datname = '{DATABASE}'", database="postgres") == "0" \
            or psql("-c", "select count(*) from marquee.movies") != str(rows):
        generate(rows)
        fresh_database()
        marquee("movies", "load", FILMS)
    psql("-c", "vacuum analyze marquee.movies")
    with open(os.path.join(HERE, "search.tsv")) as table:
        cases = [line.rstrip("\n").split("\t") for line in table]
    with Server() as server:
        right, times = 0, {}
        for kind, wanted, title in cases:
            path = "/movies?limit=10&q=" + urllib.parse.quote(wanted)
            found = server.get(path)
            first = found[0]["title"] if found else None
            right += first == title
            if first != title:
                print(f"  {kind} {wanted!r}: {first!r}")
            times.setdefault(kind, []).extend(server.milliseconds(path) for _ in range(25))
        everything = [t for kind in times.values() for t in kind]
        print(f"search among {rows}: {right} of {len(cases)} right, p50 {statistics.median(everything):.1f} ms, "
              f"p99 {percentile(everything, 99):.1f} ms, {load_average()}")
        print("  p50 by kind: " + ", ".join(f"{k} {statistics.median(v):.1f}" for k, v in times.items()))
        new = [server.milliseconds("/movies/new?year=1990&rating=9") for _ in range(200)]
        print(f"GET /movies/new?year=1990&rating=9: p50 {statistics.median(new):.1f} ms, {load_average()}")


if __name__ == "__main__":
    what, count = sys.argv[1], int(sys.argv[2])
    {"load": load, "meanwhile": meanwhile, "kill": kill, "search": search}[what](count)
