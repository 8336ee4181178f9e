#!/usr/bin/env python3
"""Many editors of one article, each with If-Match: every version goes to exactly one of them."""

import collections
import http.client
import json
import sys
import threading
import time
import urllib.parse
import uuid

EDITORS = 20
SECONDS = 30
SERVER = urllib.parse.urlsplit(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")


def call(connection, method, path, body=None, **headers):
    content = json.dumps(body) if isinstance(body, dict) else body
    if isinstance(body, dict):
        headers["Content-Type"] = "application/json"
    connection.request(method, path, content, headers)
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read()


def connect():
    return http.client.HTTPConnection(SERVER.hostname, SERVER.port)


def sign_in():
    connection, name, password = connect(), "editor-" + uuid.uuid4().hex[:12], "correct horse battery"
    account = {"username": name, "email": name + "@example.org", "password": password}
    assert call(connection, "POST", "/auth/register", account)[0] == 201
    form = urllib.parse.urlencode({"username": name, "password": password})
    form_type = {"Content-Type": "application/x-www-form-urlencoded"}
    return "Bearer " + json.loads(call(connection, "POST", "/auth/token", form, **form_type)[2])["access_token"]


def version(tag):
    return int(tag.strip('"').split("-")[2])


def edit(path, token, until, won, statuses):
    connection = connect()
    tag = call(connection, "GET", path, Authorization=token)[1]["ETag"]
    while time.monotonic() < until:
        headers = {"Authorization": token, "If-Match": tag}
        status, answer, _ = call(connection, "PATCH", path, {"title": uuid.uuid4().hex}, **headers)
        statuses.append(status)
        if status == 200:
            tag = answer["ETag"]
            won.append(version(tag))
        else:
            tag = call(connection, "GET", path, Authorization=token)[1]["ETag"]


def main():
    token, won, statuses = sign_in(), [], []
    article = {"title": "Contested", "content": "0123456789"}
    path = call(connect(), "POST", "/articles", article, Authorization=token)[1]["Location"]
    until = time.monotonic() + SECONDS
    editors = [threading.Thread(target=edit, args=(path, token, until, won, statuses)) for _ in range(EDITORS)]
    for editor in editors:
        editor.start()
    for editor in editors:
        editor.join()
    last = version(call(connect(), "GET", path, Authorization=token)[1]["ETag"])
    whole = sorted(won) == list(range(2, last + 1))
    counted = collections.Counter(statuses)
    print(f"{last} versions, each given to one editor: {whole}; answers {dict(counted)}")
    sys.exit(0 if whole and set(counted) <= {200, 412} else 1)


main()
