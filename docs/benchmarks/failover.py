#!/usr/bin/env python3
"""What writers notice when the primary of a replicated PostgreSQL changes.

Starts etcd, two nodes of Patroni in synchronous mode (docs/scaling/patroni.yml), and the built server on both. Writers
post with an Idempotency-Key each and repeat until they are answered; beside them psql inserts in a loop. The primary is
switched over, then killed with SIGKILL together with its Patroni. Nothing acknowledged may be lost, nothing be there
twice, and the longest gap between writes be at most 3 s above that of psql.

As root, with etcd, patroni and postgresql of Debian. Usage: failover.py [FIRST_PORT]; it takes ten ports from there on.
"""

import http.client
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import uuid

from marquee_client import Client, load

PORT = int(sys.argv[1]) if len(sys.argv) > 1 else 8300
ETCD, ETCD_PEER, WEB = PORT, PORT + 1, PORT + 2
NODES = {"one": (PORT + 4, PORT + 5), "two": (PORT + 6, PORT + 7)}  # of Patroni, of PostgreSQL
PASSWORD = "correct-horse-battery"
WRITERS = 4
HERE = pathlib.Path(__file__).parent
BIN = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))


class Cluster:
    """Two nodes and what they agree in, in a folder that goes with them."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="failover-"))
        shutil.copy(HERE.parent / "scaling" / "patroni.yml", self.folder)
        shutil.chown(self.folder, "postgres", "postgres")
        self.etcd = self.run("etcd", {}, "etcd", "--data-dir", "etcd", "--logger", "zap",
                             "--listen-client-urls", f"http://127.0.0.1:{ETCD}",
                             "--advertise-client-urls", f"http://127.0.0.1:{ETCD}",
                             "--listen-peer-urls", f"http://127.0.0.1:{ETCD_PEER}",
                             "--initial-advertise-peer-urls", f"http://127.0.0.1:{ETCD_PEER}",
                             "--initial-cluster", f"default=http://127.0.0.1:{ETCD_PEER}")
        self.nodes = {name: self.start(name) for name in NODES}
        until("both nodes run, one of them as synchronous standby", self.is_whole)

    def start(self, name):
        rest, postgres = NODES[name]
        return self.run(name, {
            "PATRONI_NAME": name,
            "PATRONI_ETCD3_HOST": f"127.0.0.1:{ETCD}",
            "PATRONI_RESTAPI_LISTEN": f"127.0.0.1:{rest}",
            "PATRONI_RESTAPI_CONNECT_ADDRESS": f"127.0.0.1:{rest}",
            "PATRONI_POSTGRESQL_LISTEN": f"127.0.0.1:{postgres}",
            "PATRONI_POSTGRESQL_CONNECT_ADDRESS": f"127.0.0.1:{postgres}",
            "PATRONI_POSTGRESQL_DATA_DIR": name,
            "PATRONI_POSTGRESQL_BIN_DIR": str(BIN),
            "PATRONI_POSTGRESQL_PGPASS": str(self.folder / f"pgpass-{name}"),
            "PATRONI_SUPERUSER_USERNAME": "postgres",
            "PATRONI_SUPERUSER_PASSWORD": PASSWORD,
            "PATRONI_REPLICATION_USERNAME": "replicator",
            "PATRONI_REPLICATION_PASSWORD": PASSWORD,
        }, "patroni", "patroni.yml")

    def run(self, name, environment, *command):
        with open(self.folder / f"{name}.log", "ab") as log:
            return subprocess.Popen(command, cwd=self.folder, user="postgres", group="postgres", extra_groups=[],
                                    env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **environment},
                                    stdout=log, stderr=log, start_new_session=True)

    def roles(self):
        """What the nodes say they are, of those that answer."""
        roles = {}
        for name, (rest, _) in NODES.items():
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{rest}/patroni", timeout=2) as answer:
                    state = json.load(answer)
            except (OSError, http.client.HTTPException):
                continue
            if state["state"] == "running":
                roles[name] = "standby" if state.get("sync_standby") else state["role"]
        return roles

    def primary(self):
        return next((name for name, role in self.roles().items() if role in ("master", "primary")), None)

    def is_whole(self):
        return sorted(self.roles().values()) in (["master", "standby"], ["primary", "standby"])

    def switch_over(self):
        leader = self.primary()
        candidate = next(name for name in NODES if name != leader)
        body = json.dumps({"leader": leader, "candidate": candidate}).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{NODES[leader][0]}/switchover", body)
        with urllib.request.urlopen(request, timeout=60):
            return leader

    def kill_primary(self):
        leader = self.primary()
        postmaster = int((self.folder / leader / "postmaster.pid").read_text(encoding="ascii").split()[0])
        os.kill(self.nodes[leader].pid, signal.SIGKILL)
        os.kill(postmaster, signal.SIGKILL)
        self.nodes[leader].wait()
        return leader

    def stop(self):
        for process in [*self.nodes.values(), self.etcd]:
            process.terminate()
            process.wait()
        shutil.rmtree(self.folder)


def url(scheme="postgresql"):
    hosts = ",".join(f"127.0.0.1:{postgres}" for _, postgres in NODES.values())
    return f"{scheme}://postgres:{PASSWORD}@{hosts}/postgres?target_session_attrs=read-write"


def sql(statement):
    command = ["psql", f"{url()}&connect_timeout=2", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align",
               "--command", statement]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.split() if done.returncode == 0 else None


def until(what, condition, patience=120):
    end = time.monotonic() + patience
    while not condition():
        if time.monotonic() > end:
            sys.exit(f"in vain: {what}")
        time.sleep(0.1)


class Writing(threading.Thread):
    """Writes one after the other, and keeps the longest time from one success to the next."""

    def __init__(self, write):
        super().__init__(daemon=True)
        self.write, self.going, self.longest, self.written, self.answers = write, True, 0.0, [], {}

    def run(self):
        last = time.monotonic()
        while self.going:
            self.written.append(self.write(self))
            self.longest, last = max(self.longest, time.monotonic() - last), time.monotonic()

    def end(self):
        self.going = False
        self.join()
        return self


def post(token):
    def write(writing):
        """A post, asked for under one key until there is an answer that says what became of it."""
        key = uuid.uuid4().hex
        while True:
            try:
                client = Client(f"http://127.0.0.1:{WEB}")
                status, answer, _ = client.post("/posts", {"title": key, "content": "Kept?"},
                                                Authorization=token, **{"Idempotency-Key": key})
            except (OSError, http.client.HTTPException) as broken:
                status, answer = type(broken).__name__, None
            writing.answers[status] = writing.answers.get(status, 0) + 1
            if status == 201:
                return key, answer["id"]
            time.sleep(0.1)
    return write


def insert(_):
    while sql("insert into bare default values") is None:
        time.sleep(0.1)


def change(cluster, what, event, token):
    """One change of the primary under writes; whether all is well."""
    writers, bare = [Writing(post(token)) for _ in range(WRITERS)], Writing(insert)
    for writing in (*writers, bare):
        writing.start()
    time.sleep(5)
    before = event()
    until("another primary", lambda: cluster.primary() not in (None, before))
    time.sleep(10)
    for writing in (*writers, bare):
        writing.end()
    acknowledged = dict(pair for writing in writers for pair in writing.written)
    stored = dict(line.split("|") for line in sql("select title || '|' || id from marquee.posts where content = 'Kept?'"))
    twice = sql("select title from marquee.posts where content = 'Kept?' group by title having count(*) > 1")
    lost = [key for key, post_id in acknowledged.items() if stored.get(key) != str(post_id)]
    gap, answers = max(writing.longest for writing in writers), {}
    for writing in writers:
        for status, count in writing.answers.items():
            answers[status] = answers.get(status, 0) + count
    print(f"{what}: {len(acknowledged)} posts acknowledged, {len(lost)} lost, {len(twice)} twice; longest gap {gap:.1f} s,"
          f" psql {bare.longest:.1f} s; answers {answers}", flush=True)
    return not lost and not twice and gap <= bare.longest + 3 and 500 not in answers


def serve():
    environment = {**os.environ, "DATABASE_URL": url(), "SECRET_KEY": "k" * 64}
    server = subprocess.Popen([HERE.parent.parent / "marquee", "serve", "--port", str(WEB)], env=environment)

    def ready():
        try:
            return Client(f"http://127.0.0.1:{WEB}").send("GET", "/health/readiness")[0] == 200
        except OSError:
            return False
    until("the server is ready", ready)
    return server


def sign_up():
    name, client = "writer-" + uuid.uuid4().hex[:12], Client(f"http://127.0.0.1:{WEB}")
    client.post("/auth/register", {"username": name, "email": name + "@example.org", "password": PASSWORD})
    return "Bearer " + client.login(name, PASSWORD)[1]["access_token"]


def main():
    cluster = Cluster()
    server = serve()
    try:
        sql("create table bare (id bigint generated always as identity)")
        token = sign_up()
        good = change(cluster, "switchover", cluster.switch_over, token)
        until("both nodes are back", cluster.is_whole)
        good &= change(cluster, "kill -9", cluster.kill_primary, token)
        print(f"load {load()}")
    finally:
        server.terminate()
        server.wait()
        cluster.stop()
    sys.exit(0 if good else 1)


main()
