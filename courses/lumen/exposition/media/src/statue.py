"""The stone head in a park: against the evening sky, close up for the focus, in front of a lamp-post and of a fence."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import math
import random

import bpy
import numpy as np

import bust
import studio as st


def statue(turn=0.0, height=1.55, tone=(.46, .40, .35)):
    cache = os.path.join(st.WORK, "bust.npz")
    if not os.path.exists(cache):
        points, faces = bust.carve_bust(.0125)
        np.savez(cache, points=points, faces=faces)
    kept = np.load(cache)
    stone = st.paint(tone, .62, grain=.16, scale=26, bump=.12)
    st.mesh("statue", kept["points"] * .13, kept["faces"], stone, (0, 0, height), (0, 0, turn))
    st.turned("foot", [(0, .0), (.13, .0), (.13, .02), (.085, .05), (.085, .09), (.12, .11), (.12, .12), (0, .12)], stone, (0, .035, height - .46))
    st.box("plinth", (.42, .42, 1.06), st.paint((.34, .31, .28), .8, grain=.3, scale=18, bump=.3), (0, .035, height - .99), soft=.01)


def tree(x, y, size, seed, colour):
    rng = random.Random(seed)
    leaf = st.paint(colour, .8, grain=.5, scale=6)
    for _ in range(26):
        a, r = rng.random() * 6.283, rng.random() ** .5
        o = st.ball("leaf", size * (.22 + .16 * rng.random()), leaf, (x + r * size * .8 * math.cos(a), y + r * size * .6 * math.sin(a), size * (1.0 + .75 * (rng.random() - .35))))
        d = o.modifiers.new("rough", "DISPLACE")
        t = bpy.data.textures.new("t", "CLOUDS")
        t.noise_scale = .35
        d.texture, d.strength = t, size * .22
    st.turned("trunk", [(size * .07, 0), (size * .05, size * .9)], st.paint((.06, .045, .035), .9), (x, y, 0))


def park(grass=(.06, .1, .03)):
    st.mesh("ground", [(-90, -20, 0), (90, -20, 0), (90, 300, 0), (-90, 300, 0)], [(0, 1, 2, 3)], st.paint(grass, .95, grain=.5, scale=3))


def hills():
    rng = np.random.default_rng(4)
    for row, (y, tall, colour) in enumerate(((120, 9, (.05, .06, .03)), (260, 24, (.05, .055, .05)))):
        x = np.linspace(-260, 260, 120)
        z = tall * (.55 + .25 * np.sin(x / 38 + row * 2) + .12 * np.sin(x / 13 + row) + .05 * rng.standard_normal(120))
        points = [(a, y, -1) for a in x] + [(a, y, max(0, b)) for a, b in zip(x, z)]
        faces = [(i, i + 1, 121 + i, 120 + i) for i in range(119)]
        st.mesh("hills", points, faces, st.paint(colour, 1))


def backlight():
    st.blank()
    st.sky(5.6, 1.5, disc=True, dust=.7)
    park((.13, .15, .07))
    hills()
    statue(math.radians(-24), tone=(.46, .41, .36))
    for i, (x, y, s) in enumerate(((-13, 46, 4.0), (-19, 52, 5.0), (13, 44, 4.0), (20, 52, 5.4), (9, 70, 4.6))):
        tree(x, y, s, i, (.05, .075, .03))
    st.camera((0, -2.3, 1.36), (.0, 0, 1.5), 85, 4, (0, -.1, 1.55))
    light = st.shoot("backlight")
    for name, stops in (("contre-jour-0", 0), ("contre-jour-2", 2), ("contre-jour-35", 3.5)):
        st.develop(light, name, stops, tint=(1.0, .98, 1.02))
    return light


def near_eye():
    for name, stop, focus in (("oeil-f16", 16, None), ("oeil-f14-oeil", 1.4, "eye"), ("oeil-f14-oreille", 1.4, "ear")):
        st.blank()
        st.sky(38, 218, disc=True, dust=1)
        park()
        statue(math.radians(27))
        for i, (x, y, s) in enumerate(((-3.5, 9, 2.4), (0, 11, 3.0), (3.6, 10, 2.6), (-7, 12, 3), (7.5, 13, 3.4), (1.6, 15, 4.2), (-2, 15, 4))):
            tree(x, y, s, 20 + i, (.10, .17, .05))
        a = math.radians(27)
        spot = lambda x, y, z: (.13 * (x * math.cos(a) - y * math.sin(a)), .13 * (x * math.sin(a) + y * math.cos(a)), 1.55 + .13 * z)
        targets = {None: spot(-.1, -.7, 0), "eye": spot(-.27, -.79, 0), "ear": spot(-.78, .1, 0)}
        st.camera((0, -.9, 1.56), (.005, 0, 1.545), 85, stop, targets[focus])
        st.develop(st.shoot(name), name, .35)


def lamp_post():
    for name, x in (("poteau-devant", 0.0), ("poteau-cote", -.62)):
        st.blank()
        st.sky(40, 215, disc=True, dust=.4)
        park((.09, .14, .05))
        statue(math.radians(-14))
        iron = st.paint((.03, .035, .04), .5)
        st.turned("post", [(.15, 0), (.15, .25), (.08, .4), (.065, .8), (.055, 2.2), (.09, 2.26), (.06, 2.3)], iron, (.0, 5.2, 0))
        st.turned("lantern", [(.06, 2.3), (.17, 2.36), (.22, 2.7), (.18, 2.74), (.05, 2.86), (0, 2.92)], st.paint((.75, .72, .6), .4), (.0, 5.2, 0))
        for i, (a, b, s) in enumerate(((-8, 30, 3.6), (-3.5, 34, 3.0), (4, 33, 3.4), (10, 30, 4), (15, 36, 4.4), (-14, 36, 4.6))):
            tree(a, b, s, 40 + i, (.08, .14, .045))
        st.camera((x, -2.9, 1.5), (x * .16, 0, 1.62), 70, 8, (0, 0, 1.55))
        st.develop(st.shoot(name), name, .3)


def fence():
    for name, y, stop in (("grille-pres", .32, 2.8), ("grille-ouverte", .32, 2), ("grille-loin", 9.0, 2.8)):
        st.blank()
        st.sky(40, 215, disc=True, dust=.5)
        park((.09, .14, .05))
        statue(math.radians(-14))
        paint = st.paint((.72, .74, .72), .5)
        for i in range(-30, 31):
            st.turned("bar", [(.011, 0), (.011, 1.88), (.02, 1.9), (0, 1.97)], paint, (i * .115, y, 0), sides=16, fine=1)
        for z in (.35, 1.72):
            st.box("rail", (8, .03, .035), paint, (0, y, z))
        for i, (a, b, s) in enumerate(((-8, 24, 3.6), (-3.2, 27, 3.0), (3.4, 25, 3.4), (8, 26, 4))):
            tree(a, b, s, 80 + i, (.08, .14, .045))
        st.camera((0, -2.5, 1.52), (.12, 0, 1.5), 70, stop, (0, -.08, 1.55))
        st.develop(st.shoot(name), name, .3)


if __name__ == "__main__":
    for scene in sys.argv[sys.argv.index("--") + 1:]:
        {"backlight": backlight, "eye": near_eye, "post": lamp_post, "fence": fence}[scene]()
