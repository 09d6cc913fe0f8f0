"""Walls that lean: one house front with the camera tipped up, level and tipped down."""
import math
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "..", "..", "exposition", "media", "src")]

import bpy

import frames
import statue
import studio as st
from weather import clouds

st.WIDTH, st.HEIGHT = 800, 600
st.OUT = os.path.join(HERE, "..")


def bricks():
    m = st.paint((.4, .15, .09), .85)
    nodes, links = m.node_tree.nodes, m.node_tree.links
    where, turn, wall, push = nodes.new("ShaderNodeTexCoord"), nodes.new("ShaderNodeMapping"), nodes.new("ShaderNodeTexBrick"), nodes.new("ShaderNodeBump")
    turn.inputs["Rotation"].default_value = (math.radians(-90), 0, 0)
    for slot, value in (("Color1", (.36, .13, .075, 1)), ("Color2", (.5, .21, .12, 1)), ("Mortar", (.5, .44, .37, 1)), ("Scale", 1), ("Mortar Size", .008), ("Brick Width", .24), ("Row Height", .08)):
        wall.inputs[slot].default_value = value
    links.new(where.outputs["Object"], turn.inputs["Vector"])
    links.new(turn.outputs["Vector"], wall.inputs["Vector"])
    links.new(wall.outputs["Color"], nodes["Principled BSDF"].inputs["Base Color"])
    push.inputs["Strength"].default_value, push.inputs["Distance"].default_value = .5, .02
    push.invert = True
    links.new(wall.outputs["Fac"], push.inputs["Height"])
    links.new(push.outputs["Normal"], nodes["Principled BSDF"].inputs["Normal"])
    return m


def slab(name, left, right, low, high, front, back, colour):
    """A block given by its edges, in metres; bricks keep their size on it."""
    p = [(x, y, z) for z in (low, high) for y in (front, back) for x in (left, right)]
    return st.mesh(name, p, [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)], colour, smooth=False)


def house():
    """Twelve metres wide and thirteen high, its front on y = 0."""
    brick, stone, white, glass = bricks(), st.paint((.6, .55, .46), .8, grain=.15, scale=4), st.paint((.78, .77, .73), .5), st.paint((.02, .03, .04), .06)
    columns, floors = (-4.6, -2.3, 0, 2.3, 4.6), (1.3, 4.4, 7.4, 10.2)
    slab("core", -6, 6, 0, 13, .3, 8, brick)
    edges = [-6] + [e for c in columns for e in (c - .6, c + .6)] + [6]
    for a, b in zip(edges[::2], edges[1::2]):
        slab("pier", a, b, 0, 13, 0, .3, brick)
    for c in columns:
        levels = [0] + [e for f in floors for e in (f, f + (2.0 if f < 10 else 1.6))] + [13]
        if c == 0:
            levels[0:2] = [2.9, 2.9]
        for low, high in zip(levels[::2], levels[1::2]):
            if c or low > 3:
                slab("fill", c - .6, c + .6, low, high, 0, .3, brick)
        for f in floors:
            tall = 2.0 if f < 10 else 1.6
            if c == 0 and f == 1.3:
                slab("lintel", -.6, .6, 2.9, 3.3, 0, .3, brick)
                slab("door", -.6, .6, 0, 2.6, .16, .24, st.paint((.05, .14, .11), .35, coat=.3))
                slab("light", -.6, .6, 2.6, 2.9, .2, .25, glass)
                slab("step", -1, 1, 0, .16, -.45, .3, stone)
                continue
            slab("glass", c - .6, c + .6, f, f + tall, .2, .25, glass)
            for a, b, low, high in ((c - .6, c - .52, f, f + tall), (c + .52, c + .6, f, f + tall), (c - .04, c + .04, f, f + tall), (c - .6, c + .6, f + tall - .09, f + tall), (c - .6, c + .6, f, f + .08), (c - .6, c + .6, f + tall * .62, f + tall * .62 + .06)):
                slab("frame", a, b, low, high, .14, .22, white)
            slab("sill", c - .75, c + .75, f - .14, f, -.1, .2, stone)
            slab("head", c - .72, c + .72, f + tall, f + tall + .22, -.04, .1, stone)
    for low, high, out in ((0, .8, -.06), (4.0, 4.16, -.08), (12.6, 12.85, -.2), (12.85, 13.1, -.38)):
        for a, b in (((-6.05, -.75), (.75, 6.05)) if low == 0 else ((-6.1, 6.1),)):
            slab("band", a, b, low, high, out, .1, stone)


def square():
    rng = random.Random(2)
    paving = [st.paint((.33 * k, .31 * k, .28 * k), .8, grain=.25, scale=6) for k in (.8, .95, 1.1)]
    for i in range(-24, 25):
        for j in range(38):
            x, y = i + .5 * (j % 2), -.4 - j * .6
            slab("slab", x - .49, x + .49, -.06, 0, y - .29, y + .29, rng.choice(paving))
    st.mesh("street", [(-90, -60, -.04), (90, -60, -.04), (90, 90, -.04), (-90, 90, -.04)], [(0, 1, 2, 3)], st.paint((.2, .19, .17), .9, grain=.3, scale=2))
    frames.lamp_post(-8.4, -3.4)
    frames.bench(9.6, -1.6)
    for i, (x, y, s) in enumerate(((-12, 9, 4.2), (11.5, 8, 3.8), (15, 14, 5), (-17, 16, 5.4))):
        statue.tree(x, y, s, 90 + i, (.1, .16, .05))
    for x in (-3.6, 3.6):
        st.turned("pot", [(0, 0), (.3, 0), (.34, .1), (.42, .6), (.46, .64), (.46, .7), (.4, .7), (0, .66)], st.paint((.45, .19, .1), .8, grain=.2, scale=9), (x, -.9, 0), fine=2)
        ball = st.ball("box tree", .5, st.paint((.06, .13, .04), .9, grain=.5, scale=14), (x, -.9, 1.15))
        d = ball.modifiers.new("rough", "DISPLACE")
        t = bpy.data.textures.new("t", "CLOUDS")
        t.noise_scale = .08
        d.texture, d.strength = t, .12


def front():
    for name, place, aim, lens in [("facade-penchee", (1.2, -9.5, 1.6), (.3, 0, 6.6), 20), ("facade-droite", (1.2, -21, 1.6), (1.2, 0, 1.6), 22), ("facade-plonge", (1.2, -13, 15), (.4, 0, 5.2), 23)]:
        st.blank()
        clouds(38, 222, amount=.55, light=7)
        house()
        square()
        st.camera(place, aim, lens, 8, (0, 0, 5))
        st.develop(st.shoot(name), name, .25)


if __name__ == "__main__":
    for scene in sys.argv[sys.argv.index("--") + 1:]:
        {"front": front}[scene]()
