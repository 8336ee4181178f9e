"""What the benchmarks share: one keep-alive connection, forms and JSON, the clock around each request."""

import http.client
import json
import time
import urllib.parse


class Client:
    def __init__(self, url):
        target = urllib.parse.urlsplit(url)
        self.connection = http.client.HTTPConnection(target.hostname, target.port or 80, timeout=30)

    def send(self, method, path, body=None, **headers):
        """Status, parsed body, and seconds until all of the answer was there; its headers are kept until the next."""
        start = time.perf_counter()
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        content, self.headers = answer.read(), answer.headers
        return answer.status, json.loads(content) if content else None, time.perf_counter() - start

    def post(self, path, body, **headers):
        headers["Content-Type"] = "application/json"
        return self.send("POST", path, json.dumps(body), **headers)

    def login(self, username, password):
        form = urllib.parse.urlencode({"username": username, "password": password})
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.send("POST", "/auth/token", form, **headers)


def load():
    """The load of the machine, to be told along with every result."""
    with open("/proc/loadavg", encoding="ascii") as file:
        return " ".join(file.read().split()[:3])
