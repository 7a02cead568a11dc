"""Makes a bare Debian-like system in a folder, to try packages in."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from system_packages import SetupError

USER = "client"
_PATH = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}


class BareFolder:
    """A system of the kind that this machine runs, with the smallest set of packages, in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def make(self) -> None:
        """Fill the folder, replacing what is there; SetupError when that fails."""
        self.remove()
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        codename = platform.freedesktop_os_release()["VERSION_CODENAME"]
        # In a space of its own, whatever it mounts is gone afterwards, however it ends.
        command = ["unshare", "--mount", "debootstrap", "--variant=minbase", codename, str(self.folder)]
        done = subprocess.run([*command, mirror(codename)], capture_output=True, text=True, check=False)
        if done.returncode:
            raise SetupError(f"debootstrap failed: {done.stdout[-800:]}{done.stderr[-800:]}")
        (self.folder / "etc/dpkg/dpkg.cfg.d/quick").write_text("force-unsafe-io\n")
        (self.folder / "etc/apt/apt.conf.d/quick").write_text('Acquire::Languages "none";\n')
        self.run(["useradd", "--create-home", "--home-dir", f"/srv/{USER}", USER])

    def remove(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(
        self,
        command: Sequence[str],
        *,
        user: str = "root",
        variables: Mapping[str, str] | None = None,
        network: bool = False,
        given: str = "",
    ) -> subprocess.CompletedProcess[str]:
        """Run a command in the folder with its own processes, its own network (without any, unless `network`).

        It knows no variable of this machine. `given` is what it reads. The caller looks at the exit code.
        """
        apart = ["unshare", "--mount", "--pid", "--fork", f"--mount-proc={self.folder / 'proc'}"]
        apart += [] if network else ["--net"]
        enter = ["chroot", f"--userspec={user}", str(self.folder), "/usr/bin/env", "--ignore-environment"]
        known = [f"{name}={value}" for name, value in {**_PATH, **_proxies(network), **(variables or {})}.items()]
        return subprocess.run(
            [*apart, *enter, *known, *command], input=given, capture_output=True, text=True, check=False
        )

    def done(self, command: Sequence[str], **how: bool) -> str:
        """Run a command as the administrator; return what it printed. SetupError when it fails."""
        ran = self.run(command, **how)  # type: ignore[arg-type]
        if ran.returncode:
            raise SetupError(f"{' '.join(command)} failed: {ran.stdout[-800:]}{ran.stderr[-800:]}")
        return ran.stdout


def mirror(codename: str) -> str:
    """Return the address from which apt of this machine takes the packages of its own system."""
    form = "$(RELEASE) $(COMPONENT) $(REPO_URI)"
    command = ["apt-get", "indextargets", "--format", form, "Created-By: Packages"]
    return mirror_in(subprocess.run(command, capture_output=True, text=True, check=True).stdout, codename)


def mirror_in(targets: str, codename: str) -> str:
    """Return the address for this release in apt's list of what it reads; SetupError when there is none."""
    for line in targets.splitlines():
        release, component, address = line.split(maxsplit=2)
        if (release, component) == (codename, "main"):
            return address
    raise SetupError(f"apt of this machine has no source for {codename}; there is nothing to make a bare system from.")


def _proxies(network: bool) -> dict[str, str]:
    names = ("http_proxy", "https_proxy", "no_proxy") if network else ()
    return {name: os.environ[name] for name in names if name in os.environ}
