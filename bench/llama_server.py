"""llama.cpp's own server on a free port, to compare with."""

import contextlib
import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request


def _free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _wait_until_ready(url, server):
    for _ in range(600):
        if server.poll() is not None:
            sys.exit("llama-server ended before it was ready")
        try:
            with urllib.request.urlopen(url + "/health", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    sys.exit("llama-server was not ready within a minute")


@contextlib.contextmanager
def running(program, model, threads, context_tokens):
    """Yields a function from the body of a chat completion to its reply, both as objects."""
    url = f"http://127.0.0.1:{_free_port()}"
    port = url.rsplit(":", 1)[1]
    command = [program, "-m", model, "--host", "127.0.0.1", "--port", port, "-t", str(threads), "-np", "1", "-c", str(context_tokens), "--jinja"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def chat(body):
        request = urllib.request.Request(url + "/v1/chat/completions", json.dumps(body).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=1800) as response:
            return json.load(response)

    try:
        _wait_until_ready(url, server)
        yield chat
    finally:
        server.terminate()
        server.wait()
