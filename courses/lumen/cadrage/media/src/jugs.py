"""What stands behind: a jug against dark and pale, beside a bottle, before tiles."""
import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "..", "..", "exposition", "media", "src")]

import numpy as np

import studio as st
import table as still
from house import slab

st.WIDTH, st.HEIGHT = 800, 600
st.OUT = os.path.join(HERE, "..")


JUG = [(0, 0), (.05, 0), (.055, .008), (.075, .06), (.08, .11), (.066, .16), (.043, .2), (.04, .225), (.052, .255), (.048, .255), (.035, .225), (.037, .2), (0, .19)]
BOTTLE = [(0, 0), (.036, 0), (.039, .005), (.039, .15), (.034, .18), (.016, .21), (.0135, .24), (.0135, .27), (.017, .272), (.017, .288), (.0135, .29), (0, .289)]
BOWL = [(0, .006), (.035, .006), (.036, 0), (.042, 0), (.06, .014), (.088, .045), (.1, .078), (.096, .078), (.08, .048), (.05, .02), (0, .016)]


def jug(x, y, glaze, turn=0.0):
    """The handle is a tube along a Bézier curve, from the neck to the belly."""
    st.turned("jug", JUG, glaze, (x, y, 0))
    bend, points, n, k = np.array(((.036, .208), (.118, .238), (.142, .098), (.07, .082))), [], 40, 16
    for i in range(n + 1):
        t = i / n
        r, z = sum(w * p for w, p in zip(((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3), bend))
        ahead = sum(w * p for w, p in zip((-(1 - t) ** 2, (1 - t) * (1 - 3 * t), t * (2 - 3 * t), t * t), bend))
        across, wide = np.array((ahead[1], -ahead[0])) / np.linalg.norm(ahead), .0085 + .003 * abs(2 * t - 1) ** 3
        for j in range(k):
            b = 2 * math.pi * j / k
            points.append((r + wide * math.cos(b) * across[0], 1.25 * wide * math.sin(b), z + wide * math.cos(b) * across[1]))
    faces = [(i * k + j, i * k + (j + 1) % k, (i + 1) * k + (j + 1) % k, (i + 1) * k + j) for i in range(n) for j in range(k)]
    st.mesh("handle", points, faces, glaze, (x, y, 0), (0, 0, turn))


def table(y=.15, depth=.8):
    wood = [st.paint((.24 * k, .135 * k, .07 * k), .5, grain=.4, scale=9, spread=(.5, 16, 1), bump=.15) for k in (.85, 1, 1.12)]
    for i in range(-3, 5):
        st.box("board", (2.6, .148, .04), wood[i % 3], (.04 * i, y + i * .15 - .1, -.02), soft=.003)


def lemon(x, y, turn):
    peel = st.paint((.85, .6, .03), .4, bump=.3, scale=170, through=.05)
    st.turned("lemon", still.FRUIT["citron"], peel, (x, y, .0265), (1.5, 0, turn))


def pear(x, y, lean=.05):
    st.turned("pear", still.FRUIT["poire"], st.paint((.42, .45, .09), .4, grain=.2, scale=70, through=.03), (x, y, 0), (lean, -.06, 0))
    st.turned("stalk", [(.0018, .093), (.0014, .108), (.002, .12)], st.paint((.09, .05, .02), .8), (x, y, 0), (lean + .08, -.1, 0))


def lit(power=26):
    st.plain((.6, .72, 1), .2)
    st.area((-1.1, -.1, .85), (0, .1, .08), (.6, .8), power, (1, .93, .84))


def tones():
    for name, x in [("cruche-sombre", .5), ("cruche-claire", -.5)]:
        st.blank()
        lit(30)
        st.box("panel", (3, .1, 3), st.paint((.014, .02, .032), .85, grain=.3, scale=2), (-1.5, 1.35, 1))
        st.box("plaster", (3, .1, 3), st.paint((.72, .66, .56), .9, grain=.08, scale=3, bump=.3), (1.5, 1.35, 1))
        table()
        jug(0, 0, st.paint((.018, .03, .055), .18, coat=.7, grain=.3, scale=14), -.5)
        lemon(.17, -.06, .9)
        pear(-.2, -.05)
        st.area((1.6, .2, 1.4), (1.4, 1.3, .6), (.6, .6), 26, (1, .95, .88))
        st.camera((x, -.92, .24), (.02 * x, 0, .125), 58, 5.6, (0, -.06, .12))
        st.develop(st.shoot(name), name, .0)


def touching():
    for name, shift in [("tangence-oui", 0), ("tangence-non", .085)]:
        st.blank()
        lit(28)
        st.box("wall", (6, .1, 3), st.paint((.5, .47, .4), .9, grain=.12, scale=2, bump=.2), (0, 1.2, 1))
        table()
        st.turned("bottle", BOTTLE, st.paint((.02, .08, .045), .12, coat=.8), (-.150 - shift * .9, .02, 0))
        jug(-.03, .02, st.paint((.62, .6, .55), .25, coat=.5), -.3)
        st.turned("bowl", BOWL, st.paint((.1, .2, .36), .25, coat=.5), (.23, .06, 0))
        pear(.2, -.1)
        lemon(-.235 + 2 * shift, -.14, 1.1)
        st.camera((0, -1.0, .24), (.02, 0, .115), 50, 8, (0, -.02, .1))
        st.develop(st.shoot(name), name, .1)


def tiles():
    for name, wall in [("carreaux-pres", .36), ("carreaux-loin", 6.5)]:
        st.blank()
        lit(26)
        colours = [st.paint(c, .25, coat=.5) for c in ((.68, .66, .6), (.06, .14, .34), (.62, .25, .06))]
        for i in range(-30, 31):
            for j in range(-14, 24):
                c = 2 if (i % 4 == 0 and j % 4 == 0) else (i + j) % 2
                slab("tile", i * .1 - .049, i * .1 + .049, j * .1, j * .1 + .098, wall, wall + .02, colours[c])
        st.box("grout", (7, .01, 5), st.paint((.4, .38, .35), .9), (0, wall + .022, .4))
        table(0)
        jug(0, 0, st.paint((.5, .34, .16), .3, grain=.25, scale=18, coat=.4), -.4)
        lemon(.15, -.06, .9)
        pear(-.15, -.03)
        st.area((-.8, wall - (.9 if wall < 1 else 1.8), 1.6), (0, wall, .3), (.8, .8), 14 if wall < 1 else 60, (1, .95, .9))
        st.camera((.1, -1.3, .27), (.0, 0, .125), 70, 2, (0, -.05, .12))
        st.develop(st.shoot(name), name, .0)


if __name__ == "__main__":
    for scene in sys.argv[sys.argv.index("--") + 1:]:
        {"tones": tones, "touching": touching, "tiles": tiles}[scene]()
