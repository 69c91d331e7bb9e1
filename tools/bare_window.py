"""The least that a PySide6 program can do: an empty window, painted once. What `bench.py` measures starts against."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    """Says when its first frame is in the backing store, then ends the program."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing but the ground."""
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self.end)  # after the flush of this frame

    def end(self) -> None:
        """Say when this was, on the clock that the measuring process shares."""
        print(f"FIRST_PAINT {time.monotonic():.6f}", flush=True)
        QApplication.quit()


def main() -> int:
    """Show the window."""
    app = QApplication(sys.argv[:1])
    window = Window()
    window.resize(1280, 800)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
