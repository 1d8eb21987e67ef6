"""The real yaml-language-server from npm, as an editor speaks to it: JSON-RPC over its standard
input and output. It reads files of this machine and asks the network for nothing."""

import json
import pathlib
import subprocess
import threading

import npm

SECONDS = 60

# The catalogue of schemas on the web is switched off.
SETTINGS = {"yaml": {
    "validate": True, "hover": True, "completion": True, "format": {"enable": False},
    "schemaStore": {"enable": False, "url": ""}, "kubernetesCRDStore": {"enable": False},
    "schemas": {},
}}


class LanguageServer:
    """A running server. Places are lines and characters from 0, as the protocol counts."""

    def __init__(self, folder):
        program = npm.module("yaml-language-server/bin/yaml-language-server")
        self.process = subprocess.Popen(  # pylint: disable=consider-using-with
            ["node", program, "--stdio"], cwd=folder, env=npm.environment(folder),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.answers = {}
        self.marked = {}
        self.arrived = threading.Condition()
        self.last_id = 0
        self.folder = pathlib.Path(folder)
        self.opened = 0
        threading.Thread(target=self._listen, daemon=True).start()
        root = pathlib.Path(folder).as_uri()
        self.ask("initialize", {
            "processId": None, "rootUri": root,
            "workspaceFolders": [{"uri": root, "name": "assessments"}],
            "capabilities": {"workspace": {"configuration": True}, "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                "hover": {"contentFormat": ["markdown"]}}},
        })
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def close(self):
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    # The protocol ------------------------------------------------------------

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _listen(self):
        stream = self.process.stdout
        while header := stream.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                header = stream.readline()
            self._hear(json.loads(stream.read(length)))

    def _hear(self, message):
        if "method" not in message:
            with self.arrived:
                self.answers[message["id"]] = message
                self.arrived.notify_all()
        elif "id" in message:
            wanted = message.get("params", {}).get("items", [])
            self._send({"id": message["id"],
                        "result": [SETTINGS.get(item.get("section")) for item in wanted]})
        elif message["method"] == "textDocument/publishDiagnostics":
            with self.arrived:
                self.marked[message["params"]["uri"]] = message["params"]["diagnostics"]
                self.arrived.notify_all()

    def tell(self, method, params):
        self._send({"method": method, "params": params})

    def ask(self, method, params):
        self.last_id += 1
        number = self.last_id
        self._send({"id": number, "method": method, "params": params})
        answer = self.wait(self.answers, number)
        if "error" in answer:
            raise AssertionError(f"{method}: {answer['error']}")
        return answer["result"]

    def wait(self, arrivals, key):
        with self.arrived:
            if not self.arrived.wait_for(lambda: key in arrivals, SECONDS):
                raise AssertionError(f"nothing came for {key} in {SECONDS} seconds")
            return arrivals.pop(key)

    # What an editor does -----------------------------------------------------

    def open(self, text):
        """Opens a new file of this text, and gives back its URI."""
        self.opened += 1
        uri = (self.folder / f"opened-{self.opened}.yaml").as_uri()
        self.tell("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "yaml", "version": 1, "text": text}})
        return uri

    def marks(self, uri):
        """What is marked in a file that was just opened; it takes a moment."""
        return self.wait(self.marked, uri)

    def completions(self, uri, line, character):
        """The labels that are offered at a place, each with what stands beside it."""
        found = self.ask("textDocument/completion", {
            "textDocument": {"uri": uri}, "position": {"line": line, "character": character}})
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: item for item in items}

    def hover(self, uri, line, character):
        found = self.ask("textDocument/hover", {
            "textDocument": {"uri": uri}, "position": {"line": line, "character": character}})
        return found["contents"]["value"] if found else ""
