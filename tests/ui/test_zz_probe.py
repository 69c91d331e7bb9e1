import time
from kneeguide.settings import Side
from kneeguide.content.routes import routes
from kneeguide.navigation import *
from tests.ui.window_kit import *
from tests.ui.page_faults import faults

def test_probe(open_window, qtbot):
    for scale, size in [(200,(1280,800)),(200,(960,640)),(100,(960,640)),(100,(1280,800)),(150,(1100,700)),(130,(1280,800)),(130,(960,640)),(100,(640,480)),(200,(640,480)),(100,(1920,1080))]:
        p=open_window(size=size, text_size=scale)
        if scale>100: p.world.timekeeper.start('ice_pack', Side.LEFT); p.world.timekeeper.resume('ice_pack'); p.world.timekeeper.next('ice_pack')
        for r in routes(real_guide()):
            p.go(r)
            f=faults(p.window)
            if f: print(scale,size,address(r)); [print("    ",x) for x in f]
