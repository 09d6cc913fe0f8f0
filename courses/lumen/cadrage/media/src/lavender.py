"""Where the horizon goes: rows of lavender, a hut and clouds; the camera only tips."""
import math
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "..", "..", "exposition", "media", "src")]

import bpy
import numpy as np

import studio as st
from weather import clouds

st.WIDTH, st.HEIGHT = 800, 600
st.OUT = os.path.join(HERE, "..")


def bush():
    rng = random.Random(8)
    points, faces = [], []
    for _ in range(260):
        a, t = rng.random() * 6.283, math.acos(1 - .93 * rng.random())
        way = np.array((math.sin(t) * math.cos(a), math.sin(t) * math.sin(a), math.cos(t)))
        side = np.cross(way, (.3, .5, .81))
        side /= np.linalg.norm(side)
        other, r, n = np.cross(way, side), .34 + .16 * rng.random(), len(points)
        for far, wide in ((r, .003), (r + .06, .016), (r + .17, .013), (r + .24, 0)):
            points += [tuple(way * far + side * wide * math.cos(k * 2.094) + other * wide * math.sin(k * 2.094)) for k in range(3)]
        faces += [(n + 3 * row + k, n + 3 * row + (k + 1) % 3, n + 3 * row + 3 + (k + 1) % 3, n + 3 * row + 3 + k) for row in range(3) for k in range(3)]
    return points, faces


def field():
    rng = random.Random(5)
    points, faces = bush()
    bloom = st.mesh("bloom", points, faces, st.paint((.2, .1, .42), .8, grain=.35, scale=9), (0, -50, 0)).data
    leaves = st.ball("leaves", .42, st.paint((.1, .15, .06), .9, grain=.4, scale=12), (0, -50, 0)).data
    for row in range(-22, 23):
        for i in range(95):
            x, y = row * 1.75 + .12 * (rng.random() - .5), -1.5 + i * .62
            if abs(x) > 8 + y * .8:
                continue
            size = .85 + .3 * rng.random()
            for data in (bloom, leaves):
                o = st.link(data, "bush", (x, y, .12), (0, 0, rng.random() * 6.28))
                o.scale = (size, size, size * (.95 if data is bloom else .8))
    st.mesh("soil", [(-400, -30, 0), (400, -30, 0), (400, 900, 0), (-400, 900, 0)], [(0, 1, 2, 3)], st.paint((.25, .19, .13), .95, grain=.4, scale=1.5))
    x = np.linspace(-500, 500, 160)
    for far, tall, colour in ((260, 20, (.09, .13, .1)), (420, 55, (.14, .19, .24)), (700, 120, (.22, .29, .4))):
        z = tall * (.5 + .3 * np.sin(x / 90 + far) + .14 * np.sin(x / 31 + far * 2) + .04 * np.sin(x / 9))
        st.mesh("ridge", [(a * far / 300, far, -2) for a in x] + [(a * far / 300, far, max(1, b)) for a, b in zip(x, z)], [(i, i + 1, 161 + i, 160 + i) for i in range(159)], st.paint(colour, 1, grain=.35, scale=.03))


def hut(x, y):
    wall, tile, wood = st.paint((.5, .42, .32), .9, grain=.35, scale=5, bump=.5), st.paint((.4, .16, .09), .8, grain=.4, scale=9), st.paint((.12, .2, .26), .7)
    st.box("walls", (4.4, 3.4, 2.7), wall, (x, y, 1.35))
    st.mesh("gable", [(x - 2.2, y - 1.7, 2.7), (x + 2.2, y - 1.7, 2.7), (x, y - 1.7, 4.0), (x - 2.2, y + 1.7, 2.7), (x + 2.2, y + 1.7, 2.7), (x, y + 1.7, 4.0)], [(0, 1, 2), (3, 5, 4)], wall, smooth=False)
    for s in (-1, 1):
        st.box("roof", (2.75, 3.9, .12), tile, (x + s * 1.15, y, 3.4), (0, s * math.atan2(1.3, 2.2), 0))
    st.box("door", (1, .1, 2), wood, (x - .5, y - 1.68, 1))
    st.box("window", (.7, .1, .7), wood, (x + 1.2, y - 1.68, 1.6))


def cypress(x, y, tall, seed):
    o = st.turned("cypress", [(.1, 0), (.55, tall * .12), (.72, tall * .35), (.55, tall * .7), (.22, tall * .92), (0, tall)], st.paint((.035, .065, .028), .95, grain=.5, scale=3), (x, y, 0))
    d = o.modifiers.new("rough", "DISPLACE")
    t = bpy.data.textures.new("t", "CLOUDS")
    t.noise_scale = .22 + .02 * seed
    d.texture, d.strength = t, .5


def rows():
    """One place, one lens: the camera only tips. Degrees above the horizon."""
    for name, tip, stops in [("lavande-haut", -15, .2), ("lavande-milieu", 0, .35), ("lavande-bas", 15, .8)]:
        st.blank()
        clouds(30, 118, amount=.75, light=9)
        field()
        hut(9, 62)
        for i, (x, y, t) in enumerate(((3.6, 64, 8.5), (5.2, 66, 9.6), (13.6, 63, 7.5), (-22, 70, 8), (-24, 72, 9))):
            cypress(x, y, t, i)
        st.camera((0, -3.4, 2.3), (1.6, -3.4 + 20, 2.3 + 20 * math.tan(math.radians(tip))), 28, 11, (0, 8, .5))
        st.develop(st.shoot(name), name, stops)


if __name__ == "__main__":
    for scene in sys.argv[sys.argv.index("--") + 1:]:
        {"rows": rows}[scene]()
