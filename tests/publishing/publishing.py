"""Publishes with the command line to servers that speak S3 and Azure, and takes the library from there.

Called with the paths of `lodestone` and of Azure's emulator. A line per failure, then `N passed, N failed`.
"""

import hashlib
import json
import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import boto3
from botocore.exceptions import ClientError
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from moto.server import ThreadedMotoServer
from tuf.ngclient import Updater
from werkzeug.serving import make_server, make_ssl_devcert

from azure_place import azure

FIXTURE = Path(__file__).resolve().parent.parent / "fixtures" / "healthy"
# Longest that one call of the program may take, in seconds; it lays out forty slides.
LONGEST_SECONDS = 300
SLIDES = 40
CHANGED = 20
PASSPHRASE = "four words in a row"


class Office:
    """Keys, a trust file and a library in a folder."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.library = folder / "library"
        self.env = {}
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "phrase.txt").write_text(PASSPHRASE + "\n")
        shutil.copytree(FIXTURE, self.library)
        model = (self.library / "slides" / "promise.toml").read_text()
        for number in range(SLIDES):
            text = re.sub(r'^id = ".*"$', f'id = "promise.number-{number}"', model, flags=re.M)
            (self.library / "slides" / f"number-{number}.toml").write_text(text)
        for slide in (self.library / "slides").glob("*.toml"):
            slide.write_text('approval = "approved"\n' + slide.read_text())

    def run(self, *arguments, code=0):
        done = subprocess.run(
            [self.program, *map(str, arguments)],
            cwd=self.folder,
            env={**os.environ, **self.env},
            capture_output=True,
            text=True,
            timeout=LONGEST_SECONDS,
        )
        said = done.stdout + done.stderr
        assert done.returncode == code, f"{' '.join(map(str, arguments))} ended with {done.returncode}:\n{said}"
        return said

    def ceremony(self):
        people = {"ann": "root", "bo": "root", "cai": "root", "dea": "content", "eli": "content", "online": "online"}
        keys = []
        for holder, role in people.items():
            self.run("keys", "new", f"{holder}.lodestone-key", "--holder", holder, "--role", role,
                     "--passphrase-file", "phrase.txt")
            keys += ["--key", f"{holder}.lodestone-key"]
        self.run("trust", "begin", "healthy.lodestone-trust", "--library", "healthy", *keys)
        for holder in ("ann", "cai"):
            said = self.run("trust", "sign", "healthy.lodestone-trust", *self.key(holder))
        assert "Signed: it counts" in said, said

    @staticmethod
    def key(*holders):
        return [word for holder in holders
                for word in ("--key", f"{holder}.lodestone-key", "--passphrase-file", "phrase.txt")]

    def publish(self, to, *more, code=0, library=None):
        return self.run("publish", library or self.library, "--to", to, "--trust", "healthy.lodestone-trust",
                        *self.key("dea", "online"), *more, code=code)

    def change(self, count, word):
        for number in range(count):
            slide = self.library / "slides" / f"number-{number}.toml"
            self.mark(slide, word)

    @staticmethod
    def mark(slide, word):
        slide.write_text(slide.read_text().replace("seconds = ", f"# {word}\nseconds = ", 1))

    def race(self, to, *names):
        """Copies of the library, each changed in its own way, go out at the same moment: the codes, and what was said."""
        for name in names:
            shutil.copytree(self.library, self.folder / name)
            self.mark(self.folder / name / "slides" / "number-30.toml", name)
        start = threading.Barrier(len(names))

        def go(name):
            start.wait()
            return subprocess.run(
                [self.program, "publish", self.folder / name, "--to", to, "--trust", "healthy.lodestone-trust",
                 *self.key("dea", "online")],
                cwd=self.folder, env={**os.environ, **self.env}, capture_output=True, text=True,
                timeout=LONGEST_SECONDS)

        with ThreadPoolExecutor(len(names)) as pool:
            done = list(pool.map(go, names))
        return sorted(one.returncode for one in done), "\n".join(one.stdout[-300:] + one.stderr for one in done)


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def part(self, name, work):
        try:
            work()
            self.passed += 1
            print(f"ok: {name}", file=sys.stderr)
        except Exception as error:
            self.failed += 1
            print(f"{name}: {error}")


def main():
    program = Path(sys.argv[1]).resolve()
    tally = Tally()
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as root:
        server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        server.start()
        host, port = server.get_host_and_port()
        endpoint = f"http://{host}:{port}"
        office = Office(program, Path(root) / "office")
        office.env = {
            "AWS_ENDPOINT_URL": endpoint, "AWS_ALLOW_HTTP": "true", "AWS_REGION": "eu-north-1",
            "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "NO_PROXY": "127.0.0.1",
        }
        os.environ["NO_PROXY"] = "127.0.0.1"
        s3 = boto3.client("s3", endpoint_url=endpoint, region_name="eu-north-1",
                          aws_access_key_id="test", aws_secret_access_key="test")
        s3.create_bucket(Bucket="content", CreateBucketConfiguration={"LocationConstraint": "eu-north-1"})
        to, address = "s3://content/healthy", f"{endpoint}/content/healthy/"

        def objects():
            pages = s3.get_paginator("list_objects_v2").paginate(Bucket="content")
            found = {one["Key"]: one["ETag"] for page in pages for one in page.get("Contents", [])}
            for key in found:
                s3.put_object_acl(Bucket="content", Key=key, ACL="public-read")
            return found

        def first():
            office.ceremony()
            draft = office.library / "slides" / "number-39.toml"
            draft.write_text(draft.read_text().replace('approval = "approved"', 'approval = "draft"'))
            said = office.publish(to)
            assert "Release 2 stands" in said, said
            assert "stays behind, not approved: promise.number-39" in said, said
            assert "release = 2" in (office.library / "library.toml").read_text(), "the folder knows its number"
            timestamp = s3.head_object(Bucket="content", Key="healthy/tuf/timestamp.json")
            assert timestamp["CacheControl"] == "public, max-age=60", timestamp
            draft.write_text(draft.read_text().replace('approval = "draft"', 'approval = "approved"'))

        def conditions():
            # A server that ignores conditions would make every other part here pass for nothing.
            stamp = {"Bucket": "content", "Key": "healthy/tuf/timestamp.json", "Body": b"{}"}
            for condition in ({"IfNoneMatch": "*"}, {"IfMatch": '"00000000000000000000000000000000"'}):
                try:
                    s3.put_object(**stamp, **condition)
                except ClientError as error:
                    assert error.response["ResponseMetadata"]["HTTPStatusCode"] == 412, error
                else:
                    raise AssertionError(f"the server wrote in spite of {condition}")

        def nothing_new():
            before = objects()
            shutil.copytree(office.library, office.folder / "same", dirs_exist_ok=True)
            slide = office.folder / "same" / "slides" / "number-39.toml"
            slide.write_text(slide.read_text().replace('approval = "approved"', 'approval = "draft"'))
            said = office.publish(to, code=3, library="same")
            assert "nothing is new" in said, said
            assert objects() == before, "what is refused writes nothing"

        def twenty_changes():
            before = objects()
            office.change(CHANGED, "second")
            said = office.publish(to)
            after = objects()
            assert "Release 3 stands" in said, said
            fresh = [key for key in after if key not in before and "/o/" in key]
            # Twenty slides, the one that was approved meanwhile, and the manifest with its number.
            assert len(fresh) == CHANGED + 2, f"{len(fresh)} new objects"
            kept = [key for key in before if "/o/" in key]
            assert all(after[key] == before[key] for key in kept), "immutable objects stay"

        def two_at_once():
            codes, said = office.race(to, "one", "two")
            if codes == [0, 0]:
                # One looked only after the other had ended: then it built upon it.
                assert "Release 4" in said and "Release 5" in said, said
            else:
                assert 0 in codes and "since you looked" in said, said

        def gone():
            shutil.copytree(office.library, office.folder / "few")
            for number in range(0, 15):
                (office.folder / "few" / "slides" / f"number-{number}.toml").unlink()
            said = office.publish(to, code=3, library="few")
            assert "--confirm 15" in said, said
            office.publish(to, "--confirm", "15", "--dry-run", library="few")

        def unsound():
            shutil.copytree(office.library, office.folder / "unsound")
            slide = office.folder / "unsound" / "slides" / "number-1.toml"
            slide.write_text(slide.read_text().replace('stage = "', 'stage = "no-'))
            said = office.publish(to, code=1, library="unsound")
            assert "may not be published" in said, said

        def renewed():
            before = objects()["healthy/tuf/timestamp.json"]
            office.run("renew", "--to", to, "--trust", "healthy.lodestone-trust", *office.key("online"))
            assert objects()["healthy/tuf/timestamp.json"] != before

        def our_client():
            objects()
            office.run("trust", "source", "healthy.lodestone-trust", "--name", "Healthy", "--place", address,
                       "--out", "healthy.lodestone-source")
            said = office.run("sync", "--source", "healthy.lodestone-source", "--into", "mirror")
            assert "Release" in said, said
            mirror = office.folder / "mirror" / "library"
            assert len(list((mirror / "slides").glob("*.toml"))) == SLIDES + 3
            assert office.run("sync", "--source", "healthy.lodestone-source", "--into", "mirror").startswith("The newest")

        def over_tls():
            # The same storage behind a certificate of its own, which the system trusts as that of an office.
            pair = make_ssl_devcert(str(Path(root) / "secure"), host="localhost")
            app = DomainDispatcherApplication(create_backend_app)
            secure = make_server("127.0.0.1", 0, app, threaded=True, ssl_context=pair)
            threading.Thread(target=secure.serve_forever, daemon=True).start()
            endpoint = f"https://localhost:{secure.server_address[1]}"
            before, plain = objects()["healthy/tuf/timestamp.json"], office.env
            office.env = {**plain, "AWS_ENDPOINT_URL": endpoint, "SSL_CERT_FILE": pair[0], "NO_PROXY": "localhost"}
            del office.env["AWS_ALLOW_HTTP"]
            try:
                office.run("renew", "--to", to, "--trust", "healthy.lodestone-trust", *office.key("online"))
                assert objects()["healthy/tuf/timestamp.json"] != before
                office.run("trust", "source", "healthy.lodestone-trust", "--name", "Healthy", "--place",
                           f"{endpoint}/content/healthy/", "--out", "secure.lodestone-source")
                del office.env["SSL_CERT_FILE"]
                said = office.run("sync", "--source", "secure.lodestone-source", "--into", "secure", code=3)
                assert "certificate" in said, said
                office.env["SSL_CERT_FILE"] = pair[0]
                said = office.run("sync", "--source", "secure.lodestone-source", "--into", "secure")
                assert "Release" in said, said
            finally:
                office.env = plain
                secure.shutdown()

        def reference(address, trust, folder):
            folder.mkdir()
            first = json.loads(trust.read_text())["roots"][0]
            updater = Updater(str(folder), metadata_base_url=address + "tuf/", target_base_url=address + "t/",
                              target_dir=str(folder), bootstrap=json.dumps(first).encode())
            updater.refresh()
            manifest = json.loads(Path(updater.download_target(updater.get_targetinfo("release.json"))).read_text())
            for path, listed in manifest["files"].items():
                with urllib.request.urlopen(f"{address}o/{listed['sha256'][:2]}/{listed['sha256']}") as answer:
                    assert hashlib.sha256(answer.read()).hexdigest() == listed["sha256"], path
            return manifest

        def python_tuf():
            objects()
            manifest = reference(address, office.folder / "healthy.lodestone-trust", Path(root) / "reference")
            assert manifest["library"] == "healthy" and manifest["sequence"] >= 4, manifest["sequence"]

        def keys_replaced():
            # The same on a folder, after three changes of keys, by the reference client from the first root on.
            host = Path(root) / "host"
            office.publish(host)
            for number, (lost, role) in enumerate([("online", "online"), ("dea", "content"), ("cai", "root")]):
                identity = office.run("keys", "show", f"{lost}.lodestone-key").split()[-1]
                successor = f"new-{lost}"
                office.run("keys", "new", f"{successor}.lodestone-key", "--holder", successor, "--role", role,
                           "--passphrase-file", "phrase.txt")
                office.run("trust", "change", "healthy.lodestone-trust", "--remove", identity, "--add",
                           f"{successor}.lodestone-key")
                office.run("trust", "sign", "healthy.lodestone-trust", *office.key("ann", "bo"))
            said = office.run("renew", "--to", host, "--trust", "healthy.lodestone-trust", *office.key("online"), code=3)
            assert "new-online" in said, said
            office.run("renew", "--to", host, "--trust", "healthy.lodestone-trust", *office.key("eli", "new-online"))
            web = ThreadingHTTPServer(("127.0.0.1", 0), lambda *given: Quiet(*given, directory=str(host)))
            threading.Thread(target=web.serve_forever, daemon=True).start()
            served = f"http://127.0.0.1:{web.server_address[1]}/"
            reference(served, office.folder / "healthy.lodestone-trust", Path(root) / "reference-2")
            web.shutdown()
            assert (host / "tuf" / "4.root.json").exists()

        tally.part("a library is published to S3 after the ceremony", first)
        tally.part("the server knows conditional writes", conditions)
        tally.part("nothing new is not published", nothing_new)
        tally.part("twenty changes write twenty slides", twenty_changes)
        tally.part("of two publishers at once nothing is lost", two_at_once)
        tally.part("much that goes has to be confirmed", gone)
        tally.part("errors block", unsound)
        tally.part("signatures are renewed", renewed)
        tally.part("our client takes it over HTTP", our_client)
        tally.part("S3 over TLS needs a certificate that the system trusts", over_tls)
        tally.part("the reference client of TUF takes it over HTTP", python_tuf)
        azure(Path(sys.argv[2]).resolve(), office, root, tally, CHANGED)
        tally.part("the reference client follows three replaced keys", keys_replaced)
        server.stop()
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


if __name__ == "__main__":
    sys.exit(main())
