"""Processes that end together with the process that started them."""

import os
import signal
import sys

# From Linux's <sys/prctl.h>: the signal that a process gets when its parent ends.
_PR_SET_PDEATHSIG = 1


def end_with(parent: int) -> bool:
    """End this process when the thread that started it ends, even if it is stopped.

    Only Linux can do this. Return whether the parent process is still running.
    """
    if sys.platform != "linux":
        return True
    from ctypes import CDLL

    CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    return os.getppid() == parent
