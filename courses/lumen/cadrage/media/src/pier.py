"""Where lines lead: one pier and one lighthouse, seen along the pier, across it, and with the pier leaving the frame."""
import math
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "..", "..", "exposition", "media", "src")]


import frames
import studio as st
from weather import clouds

st.WIDTH, st.HEIGHT = 800, 600
st.OUT = os.path.join(HERE, "..")


def pier(turn):
    """Starts at the origin and runs 26 m towards +y, turned clockwise by so many degrees."""
    rng, parts = random.Random(3), []
    woods = [st.paint((.34 * k, .25 * k, .17 * k), .7, grain=.45, scale=7, spread=(14, 1, 1), bump=.2) for k in (.75, .95, 1.15)]
    dark = st.paint((.12, .085, .06), .8, grain=.4, scale=5, spread=(1, 1, .2))
    for i in range(170):
        parts.append(st.box("plank", (1.9 + .05 * rng.random(), .138, .04), rng.choice(woods), (.02 * rng.random(), -1 + i * .16, .9 + .006 * rng.random())))
    for side in (-.95, .95):
        for i in range(11):
            parts.append(st.turned("post", [(.085, -1.5), (.085, 1.75), (.07, 1.8), (0, 1.81)], dark, (side, -.6 + i * 2.6, 0), sides=20, fine=1))
        parts.append(st.box("rail", (.07, 26.6, .09), dark, (side, 12.2, 1.62)))
        parts.append(st.box("beam", (.12, 27, .18), dark, (side * .9, 12.4, .78)))
    hub = st.link(None, "pier", (0, 0, 0), (0, 0, math.radians(-turn)))
    for p in parts:
        p.parent = hub


def shore():
    for name, turn, place, aim, lens in [("ponton-mene", 0, (-.35, -3.4, 2.5), (.9, 40, 1.5), 30), ("ponton-barre", 90, (12, -9, 2.7), (13, 40, 3.2), 30),
                                                ("ponton-sort", 52, (-1.6, -4.2, 2.7), (2.0, 40, 1.6), 30)]:
        st.blank()
        clouds(11, 108, amount=.35, light=7)
        frames.sea()
        pier(turn)
        frames.lighthouse({"ponton-mene": 0.4, "ponton-barre": 25, "ponton-sort": -26}[name], 120)
        st.camera(place, aim, lens, 9, (0, 12, 1.5))
        st.develop(st.shoot(name), name, .25)


if __name__ == "__main__":
    for scene in sys.argv[sys.argv.index("--") + 1:]:
        {"shore": shore}[scene]()
