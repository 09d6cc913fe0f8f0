"""Where to stand, what to let in: a bust from near and far, a sail on the sea, a wooden duck, a bin at the edge of the frame."""
import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "..", "exposition", "media", "src"))

import bpy

import statue
import studio as st

st.OUT = os.path.join(HERE, "..")


def lamp_post(x, y):
    iron = st.paint((.03, .035, .04), .5)
    st.turned("post", [(.15, 0), (.15, .25), (.08, .4), (.065, .8), (.055, 2.2), (.09, 2.26), (.06, 2.3)], iron, (x, y, 0))
    st.turned("lantern", [(.06, 2.3), (.17, 2.36), (.22, 2.7), (.18, 2.74), (.05, 2.86), (0, 2.92)], st.paint((.75, .72, .6), .4), (x, y, 0))


def bench(x, y):
    wood, iron = st.paint((.3, .14, .06), .6), st.paint((.1, .1, .1), .6)
    st.box("bench", (1.5, .4, .05), wood, (x, y, .45))
    st.box("rest", (1.5, .05, .4), wood, (x, y + .2, .75))
    for dx in (-.6, .6):
        st.box("leg", (.06, .36, .45), iron, (x + dx, y, .22))


def garden():
    st.blank()
    st.sky(40, 215, disc=True, dust=.5)
    statue.park((.09, .14, .05))
    statue.statue(math.radians(-14))


def distances():
    """The bust keeps its size: the lens is as many times longer as the camera is farther."""
    for lens in (24, 50, 100):
        garden()
        lamp_post(1.25, 5.2)
        bench(-.75, 6.4)
        for i, (x, y, s) in enumerate(((-9, 26, 3.4), (-4, 29, 3.0), (2.5, 27, 3.2), (7, 25, 3.6), (12, 30, 4.2), (-14, 30, 4.4))):
            statue.tree(x, y, s, 40 + i, (.08, .14, .045))
        away = lens / 24
        st.camera((.17, -away, 1.52), (.17, 0, 1.5), lens, 16, (0, -.05, 1.55))
        st.develop(st.shoot(f"recul-{lens}"), f"recul-{lens}", .3)


def edges():
    for name, x in (("bord-poubelle", 0.0), ("bord-net", -.12)):
        garden()
        bench(-1.9, 9)
        for i, (a, b, s) in enumerate(((-8, 24, 3.4), (-3, 28, 2.8), (3.4, 26, 3.2), (8, 27, 3.8))):
            statue.tree(a, b, s, 60 + i, (.08, .14, .045))
        red = st.paint((.55, .02, .015), .35, coat=.4)
        st.turned("bin", [(.2, 0), (.22, .04), (.25, .75), (.27, .78), (.27, .84), (.2, .95), (0, .98)], red, (1.02, .9, .55), fine=3)
        st.turned("pole", [(.04, 0), (.04, .6)], st.paint((.05, .05, .05), .5), (1.02, .9, 0))
        turn = 0 if name == "bord-poubelle" else -.26
        st.camera((x, -2.6, 1.5), (turn, 0, 1.5), 70, 8, (0, 0, 1.55))
        st.develop(st.shoot(name), name, .3)


def sea():
    m = bpy.data.materials.new("sea")
    m.use_nodes = True
    nodes, links = m.node_tree.nodes, m.node_tree.links
    b = nodes["Principled BSDF"]
    b.inputs["Base Color"].default_value, b.inputs["Roughness"].default_value = (.012, .05, .075, 1), .12
    where, room = nodes.new("ShaderNodeTexCoord"), nodes.new("ShaderNodeMapping")
    room.inputs["Scale"].default_value = (.35, 1, 1)
    noise, push = nodes.new("ShaderNodeTexNoise"), nodes.new("ShaderNodeBump")
    noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = .9, 9
    push.inputs["Strength"].default_value, push.inputs["Distance"].default_value = .55, .35
    links.new(where.outputs["Object"], room.inputs["Vector"])
    links.new(room.outputs["Vector"], noise.inputs["Vector"])
    links.new(noise.outputs["Fac"], push.inputs["Height"])
    links.new(push.outputs["Normal"], b.inputs["Normal"])
    st.mesh("sea", [(-3000, -60, 0), (3000, -60, 0), (3000, 6000, 0), (-3000, 6000, 0)], [(0, 1, 2, 3)], m)


def sailboat(x, y):
    """Heads towards +x."""
    hull, sail = st.paint((.5, .03, .03), .35, coat=.4), st.paint((.85, .82, .74), .8)
    side = []
    for i in range(13):
        t = i / 12
        wide = .95 * math.sin(math.pi * min(1, .32 + .68 * t)) ** .8 if t < 1 else 0
        side.append((-3 + 6.2 * t, wide, .75 + .35 * t * t))
    points = [(a, w, h) for a, w, h in side] + [(a, -w, h) for a, w, h in side] + [(a * .9, w * .55, -.25) for a, w, h in side] + [(a * .9, -w * .55, -.25) for a, w, h in side]
    faces = []
    for i in range(12):
        faces += [(i, i + 1, 27 + i, 26 + i), (13 + i, 39 + i, 40 + i, 14 + i), (i, 13 + i, 14 + i, i + 1)]
    faces += [(0, 26, 39, 13)]
    st.mesh("hull", points, faces, hull, (x, y, 0), smooth=False)
    foam = st.paint((.75, .8, .82), .9)
    for i in range(34):
        t = i / 33
        for side_ in (-1, 1):
            st.ball("foam", 1, foam, (x + 2.9 - 9.5 * t, y + side_ * (.15 + 1.5 * t), .02), (.5 * (1 - .6 * t), .12, .1 * (1 - t) + .015))
    st.turned("mast", [(.06, 0), (.045, 7.6)], st.paint((.4, .26, .12), .5), (x + .3, y, .6))
    for name, corners in (("main", ((.2, 1.3), (-2.9, 1.35), (.2, 7.9))), ("jib", ((.55, 7.2), (3.0, 1.2), (.75, 1.35)))):
        n, pts = 10, []
        (ax, az), (bx, bz), (cx, cz) = corners
        for i in range(n + 1):
            for j in range(n + 1):
                u, v = i / n, (j / n) * (1 - i / n)
                pts.append((ax + (cx - ax) * u + (bx - ax) * v, -.9 * math.sin(math.pi * u * .9) * math.sin(math.pi * min(1, v / max(1e-6, 1 - u))) if u < 1 else 0, az + (cz - az) * u + (bz - az) * v))
        st.mesh(name, pts, [(i * (n + 1) + j, i * (n + 1) + j + 1, (i + 1) * (n + 1) + j + 1, (i + 1) * (n + 1) + j) for i in range(n) for j in range(n)], sail, (x, y, 0))


def lighthouse(x, y):
    white, dark = st.paint((.8, .78, .74), .7), st.paint((.35, .03, .03), .5)
    st.turned("tower", [(3.4, 0), (3.1, 4), (2.5, 18), (2.4, 20)], white, (x, y, 4), fine=2)
    st.turned("gallery", [(3.2, 20), (3.2, 20.8), (1.8, 20.9), (1.8, 24), (2.2, 24.1), (0, 26)], dark, (x, y, 4), fine=1)
    rock = st.ball("rock", 1, st.paint((.12, .1, .09), .9, grain=.5, scale=2), (x, y, 0), (13, 10, 5))
    d = rock.modifiers.new("rough", "DISPLACE")
    t = bpy.data.textures.new("t", "CLOUDS")
    t.noise_scale = .5
    d.texture, d.strength = t, .35


def sails():
    """One boat, one lens; the camera only turns. Angles in metres at the boat's distance."""
    for name, aim, roll in (("voile-devant", 6.5, 0), ("voile-bord", -9.3, 0), ("voile-penche", 6.5, 4)):
        st.blank()
        st.sky(34, 140, disc=True, dust=.25)
        sea()
        sailboat(0, 0)
        lighthouse(75, 190)
        lens = st.camera((0, -52, 3.2), (aim, 0, 4.6), 72, 8, (0, 0, 3))
        lens.rotation_euler.rotate_axis("Z", math.radians(roll))
        st.develop(st.shoot(name), name, .35)


def duck(turn=0.0):
    wood, red, dark = st.paint((.62, .4, .17), .4, grain=.3, scale=30, spread=(1, 6, 1), coat=.3), st.paint((.55, .05, .03), .35, coat=.4), st.paint((.02, .02, .02), .3, coat=.5)
    cream = st.paint((.78, .66, .45), .4, coat=.3)
    parts = [st.ball("body", 1, wood, (0, 0, .085), (.085, .05, .05)), st.ball("tail", 1, wood, (-.085, 0, .115), (.035, .025, .02)),
             st.ball("head", .038, wood, (.075, 0, .155)), st.ball("wing", 1, cream, (-.01, -.043, .092), (.045, .012, .026)),
             st.ball("wing", 1, cream, (-.01, .043, .092), (.045, .012, .026)), st.ball("neck", 1, wood, (.062, 0, .122), (.032, .028, .05)),
             st.turned("beak", [(.017, 0), (.012, .02), (.004, .036), (0, .038)], red, (.105, 0, .15), (0, math.radians(95), 0))]
    parts += [st.ball("eye", .0065, dark, (.092, s * .031, .168)) for s in (-1, 1)]
    parts += [st.turned("wheel", [(0, -.008), (.028, -.008), (.03, 0), (.028, .008), (0, .008)], red, (x, s * .06, .03), (math.radians(90), 0, 0)) for x in (-.055, .055) for s in (-1, 1)]
    parts += [st.box("axle", (.012, .12, .012), cream, (x, 0, .03)) for x in (-.055, .055)]
    parts += [st.box("board", (.19, .05, .014), cream, (0, 0, .042), soft=.003)]
    hub = st.link(None, "duck", (0, 0, 0), (0, 0, turn))
    for p in parts:
        p.parent = hub


def floor():
    planks = [st.paint((.3 * k, .19 * k, .1 * k), .5, grain=.35, scale=9, spread=(1, 12, 1)) for k in (.8, .95, 1.1)]
    for i in range(-14, 22):
        for j in range(-2, 4):
            st.box("plank", (1.19, .138, .02), planks[(i * 7 + j * 5) % 3], (j * 1.2 + (i % 3) * .4 - 1, i * .14, -.01))
    st.box("joist", (9, 9, .02), st.paint((.03, .02, .015), .9), (0, 2, -.04))
    st.box("wall", (9, .1, 3.4), st.paint((.24, .34, .33), .9), (0, 3.1, 1.5))
    st.box("skirting", (9, .02, .12), st.paint((.72, .7, .66), .5), (0, 3.04, .06))
    st.box("rug", (1.5, 1.0, .012), st.paint((.06, .12, .22), .95, bump=.5, scale=120), (.9, 1.9, .006))


def toy():
    for name, place, target, lens in (("canard-haut", (0, -.95, 1.5), (.02, .12, 0), 50), ("canard-bas", (.16, -.62, .12), (.03, 0, .105), 50)):
        st.blank()
        st.plain((.7, .8, 1), .3)
        floor()
        duck(math.radians(-28))
        st.area((-2.2, .4, 1.7), (0, .2, 0), (1.2, 1.4), 70, (1, .93, .82))
        st.camera(place, target, lens, 4, (0, -.02, .12))
        st.develop(st.shoot(name), name, .2)


if __name__ == "__main__":
    for scene in sys.argv[sys.argv.index("--") + 1:]:
        {"distances": distances, "edges": edges, "sails": sails, "toy": toy}[scene]()
