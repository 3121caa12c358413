"""The same on Azure's blob storage, as Microsoft's own emulator speaks it: published, changed, raced for and taken."""

import base64
import os
import subprocess
import threading

from azure.core import MatchConditions
from azure.core.exceptions import HttpResponseError
from azure.storage.blob import BlobServiceClient, PublicAccess

# Longest that the emulator may take to end, in seconds, on a machine with other work.
LONGEST_END = 60
# An account of the emulator's own, with a key that lives as long as it does.
ACCOUNT = "content"
KEY = base64.b64encode(os.urandom(32)).decode()


def azure(emulator, office, folder, tally, changed):
    """Runs the parts; `office` has had its ceremony."""
    server = subprocess.Popen(
        [emulator, "--blobHost", "127.0.0.1", "--blobPort", "0", "--inMemoryPersistence", "--skipApiVersionCheck",
         "--disableTelemetry"],
        cwd=folder,
        env={**os.environ, "AZURITE_ACCOUNTS": f"{ACCOUNT}:{KEY}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        heard = next((line for line in server.stdout if "http://" in line and "listens" in line), None)
        assert heard, "the emulator ended before it listened"
        threading.Thread(target=lambda: [None for _ in server.stdout], daemon=True).start()
        endpoint = "http://" + heard.split("http://", 1)[1].strip().rstrip("/")
        parts(endpoint, office, tally, changed)
    finally:
        server.terminate()
        server.wait(LONGEST_END)


def parts(endpoint, office, tally, changed):
    before = office.env
    office.env = {"AZURE_STORAGE_USE_EMULATOR": "true", "AZURITE_BLOB_STORAGE_URL": endpoint,
                  "AZURE_STORAGE_ACCOUNT_NAME": ACCOUNT, "AZURE_STORAGE_ACCOUNT_KEY": KEY, "NO_PROXY": "127.0.0.1"}
    blobs = BlobServiceClient(f"{endpoint}/{ACCOUNT}", credential=KEY)
    container = blobs.create_container("content", public_access=PublicAccess.BLOB)
    to, address = "az://content/healthy", f"{endpoint}/{ACCOUNT}/content/healthy/"

    def objects():
        return {one.name: one.etag for one in container.list_blobs()}

    def first():
        said = office.publish(to)
        assert "stands" in said, said
        stamp = container.get_blob_client("healthy/tuf/timestamp.json").get_blob_properties()
        assert stamp.content_settings.cache_control == "public, max-age=60", stamp.content_settings

    def conditions():
        blob = container.get_blob_client("healthy/tuf/timestamp.json")
        for given in ({"overwrite": False},
                      {"overwrite": True, "etag": '"0x0"', "match_condition": MatchConditions.IfNotModified}):
            try:
                blob.upload_blob(b"{}", **given)
            except HttpResponseError as error:
                assert error.status_code in (409, 412), error
            else:
                raise AssertionError(f"the server wrote in spite of {given}")

    def twenty_changes():
        stood = objects()
        office.change(changed, "on-azure")
        office.publish(to)
        after = objects()
        fresh = [name for name in after if name not in stood and "/o/" in name]
        # The slides, and the library's own file with its number.
        assert len(fresh) == changed + 1, f"{len(fresh)} new objects"
        assert all(after[name] == stood[name] for name in stood if "/o/" in name), "immutable objects stay"

    def two_at_once():
        codes, said = office.race(to, "azure-one", "azure-two")
        # Both only when one looked after the other had ended: then it built upon it.
        assert codes == [0, 0] or (0 in codes and "since you looked" in said), said

    def taken():
        office.run("trust", "source", "healthy.lodestone-trust", "--name", "Healthy", "--place", address, "--out",
                   "azure.lodestone-source")
        said = office.run("sync", "--source", "azure.lodestone-source", "--into", "azure-mirror")
        assert "Release" in said, said
        assert list((office.folder / "azure-mirror" / "library" / "slides").glob("*.toml")), "slides are there"

    tally.part("Azure: a library is published", first)
    tally.part("Azure: the server knows conditional writes", conditions)
    tally.part("Azure: twenty changes write twenty slides", twenty_changes)
    tally.part("Azure: of two publishers at once nothing is lost", two_at_once)
    tally.part("Azure: our client takes it over HTTP", taken)
    office.env = before
