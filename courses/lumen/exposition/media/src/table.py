"""Still lifes on a table: white on white, black on black, a lit lamp, pawns in a row, fruit in a row."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import math

import studio as st

PAWN = [(0, 0), (.017, 0), (.0175, .004), (.016, .008), (.0125, .012), (.009, .018), (.0068, .028), (.0065, .033), (.0105, .0345),
        (.0105, .036), (.006, .0375), (.0085, .042), (.0092, .0465), (.0075, .052), (.004, .0548), (0, .0555)]
BISHOP = [(0, 0), (.019, 0), (.0195, .005), (.017, .01), (.012, .016), (.0085, .026), (.007, .042), (.0072, .05), (.012, .052),
          (.012, .054), (.0065, .056), (.009, .062), (.0095, .068), (.0075, .076), (.004, .081), (.0028, .083), (.0035, .086), (0, .0885)]
QUEEN = [(0, 0), (.021, 0), (.0215, .006), (.018, .012), (.013, .019), (.009, .032), (.0075, .052), (.008, .062), (.0135, .064),
         (.0135, .0665), (.0075, .069), (.0095, .078), (.0135, .088), (.0125, .09), (.006, .092), (.0035, .094), (.004, .0975), (0, .1)]
ROOK = [(0, 0), (.0185, 0), (.019, .005), (.0165, .01), (.0125, .016), (.0098, .028), (.0092, .04), (.0135, .045), (.0138, .056), (.011, .0562), (.0105, .0525), (0, .052)]


def wall_and_table(wall, wood, depth=1.2):
    st.box("table", (2.4, depth, .04), wood, (0, depth / 2 - .45, -.02), soft=.006)
    st.box("wall", (6, .1, 4), wall, (0, depth + .9, .8))


def white():
    st.blank()
    st.plain((.75, .85, 1), .25)
    cloth = st.paint((.86, .85, .83), .9, bump=.25, scale=9)
    st.box("cloth", (3, 3, .02), cloth, (0, .6, -.01))
    st.box("back", (3, .02, 2), cloth, (0, .75, .9))
    china = st.paint((.88, .87, .85), .18, coat=.6)
    st.turned("bowl", [(0, .006), (.035, .006), (.036, 0), (.04, 0), (.05, .012), (.078, .035), (.092, .068), (.094, .076), (.09, .076), (.074, .04), (.045, .018), (0, .014)], china, (-.055, .05, 0))
    shell = st.paint((.87, .83, .78), .55)
    for x, y, lean in ((.095, -.03, 1.45), (.15, .07, 1.3), (.065, -.1, 1.75)):
        st.turned("egg", [(0, -.03), (.013, -.0265), (.0205, -.012), (.0215, 0), (.0185, .014), (.011, .0255), (0, .03)], shell, (x, y, .0215), (lean, 0, x * 14))
    for x, y in ((-.075, .04), (-.025, .045), (-.055, .085)):
        st.turned("egg", [(0, -.03), (.013, -.0265), (.0205, -.012), (.0215, 0), (.0185, .014), (.011, .0255), (0, .03)], shell, (x, y, .062), (1.2, x * 9, y * 20))
    st.turned("jug", [(0, 0), (.045, 0), (.05, .01), (.06, .05), (.055, .1), (.036, .14), (.034, .165), (.042, .185), (.039, .185), (.031, .165), (.03, .14), (0, .13)], china, (.13, .26, 0))
    st.area((-.9, .1, .75), (0, .1, 0), (.7, .7), 12, (1, .97, .93))
    st.camera((.02, -.72, .3), (.03, .07, .055), 62, 8, (0, .02, .04))
    light = st.shoot("blanc")
    for name, stops in (("blanc-moins", -1.2), ("blanc-0", 0), ("blanc-plus", 1.8)):
        st.develop(light, name, stops)


def black():
    st.blank()
    st.plain((.8, .88, 1), .22)
    cloth = st.paint((.022, .022, .025), .85, bump=.3, scale=40)
    st.box("cloth", (3, 3, .02), cloth, (0, .6, -.01))
    st.box("back", (3, .02, 2), cloth, (0, .7, .9))
    ebony = st.paint((.018, .015, .014), .3, coat=.3)
    for shape, x, y in ((QUEEN, -.01, .05), (BISHOP, .055, .02), (ROOK, -.075, .015), (PAWN, -.035, -.045), (PAWN, .03, -.05), (PAWN, .1, -.03), (BISHOP, -.125, .08), (PAWN, -.105, -.04), (ROOK, .125, .075)):
        st.turned("piece", shape, ebony, (x, y, 0))
    st.area((-.6, .0, .6), (0, 0, .03), (.5, .5), 9, (1, .95, .88))
    st.camera((.0, -.5, .19), (.0, .02, .037), 60, 8, (0, 0, .05))
    light = st.shoot("noir")
    for name, stops in (("noir-0", 0), ("noir-moins-2", -2)):
        st.develop(light, name, stops)


def board():
    light, dark = st.paint((.55, .42, .27), .4, grain=.25, scale=60, spread=(1, 8, 1)), st.paint((.13, .065, .035), .4, grain=.3, scale=60, spread=(1, 8, 1))
    for i in range(-6, 7):
        for j in range(-3, 14):
            st.box("square", (.05, .05, .01), light if (i + j) % 2 else dark, (i * .05, j * .05, -.005))


def pawns():
    for name, stop in (("pions-f2", 2), ("pions-f56", 5.6), ("pions-f16", 16)):
        st.blank()
        st.plain((.6, .72, 1), .22)
        board()
        st.box("wall", (6, .1, 3), st.paint((.16, .1, .08), .9, grain=.4, scale=1.2), (0, 1.7, .5))
        st.box("floor", (8, 8, .05), st.paint((.12, .08, .06), .8), (0, 1, -.3))
        box_wood, red = st.paint((.62, .43, .22), .32, grain=.2, scale=40, coat=.4), st.paint((.42, .03, .05), .28, coat=.5)
        for i in range(7):
            st.turned("pawn", PAWN, red if i == 2 else box_wood, (-.1 + i * .05, -.05 + i * .1, 0))
        st.area((-1.0, .2, .7), (0, .2, 0), (.5, .9), 22, (1, .86, .68))
        st.camera((-.02, -.52, .15), (.03, .15, .022), 60, stop, (0, .15, .04))
        st.develop(st.shoot(name), name, .1)


FRUIT = {
    "poire": [(0, -.002), (.012, 0), (.03, .01), (.038, .03), (.034, .052), (.022, .072), (.015, .088), (.008, .096), (0, .097)],
    "pomme": [(0, .008), (.008, .003), (.022, 0), (.036, .014), (.041, .036), (.036, .058), (.022, .068), (.008, .064), (0, .056)],
    "citron": [(0, -.044), (.004, -.043), (.008, -.038), (.018, -.03), (.026, -.012), (.027, 0), (.025, .014), (.017, .03), (.008, .037), (.005, .044), (0, .046)],
}


def fruit():
    st.blank()
    st.plain((.5, .65, 1), .13)
    wood = st.paint((.2, .115, .06), .5, grain=.4, scale=9, spread=(.6, 14, 1))
    wall_and_table(st.paint((.1, .12, .14), .9, grain=.3, scale=1.5), wood)
    peel = dict(bump=.35, scale=420)
    orange = st.paint((.8, .27, .02), .42, through=.05, **peel)
    lemon = st.paint((.85, .6, .03), .4, through=.05, **peel)
    apple = st.paint((.45, .035, .03), .25, grain=.35, scale=22, spread=(1, 1, .25), coat=.4)
    pear = st.paint((.42, .45, .09), .4, grain=.2, scale=70, through=.03)
    stalk = st.paint((.09, .05, .02), .8)
    st.ball("orange", .04, orange, (-.115, -.13, .039), (1, 1, .96))
    st.turned("pomme", FRUIT["pomme"], apple, (-.02, -.01, 0), (.06, .05, 0))
    st.turned("stalk", [(.0016, .055), (.0012, .07), (.0018, .079)], stalk, (-.02, -.01, 0), (.2, .1, 0))
    st.turned("citron", FRUIT["citron"], lemon, (.085, .13, .0265), (1.5, 0, 1.15))
    st.turned("poire", FRUIT["poire"], pear, (.2, .31, 0), (.04, -.06, 0))
    st.turned("stalk", [(.0018, .093), (.0014, .108), (.002, .12)], stalk, (.2, .31, 0), (.14, -.12, 0))
    st.area((-.95, .25, .6), (.03, .1, .03), (.5, .8), 15, (1, .93, .84))
    st.camera((-.03, -.8, .24), (.015, .06, .04), 68, 1.4, (.085, .112, .03))
    st.develop(st.shoot("fruits"), "fruits", .15)


def lamp():
    st.blank()
    st.plain((.25, .4, 1), .05)
    wood = st.paint((.13, .07, .04), .75, grain=.4, scale=12, spread=(1, 9, 1))
    wall_and_table(st.paint((.23, .2, .19), .9, grain=.2, scale=1.5), wood, .75)
    shade = st.paint((.95, .85, .68), .9)
    b = shade.node_tree.nodes["Principled BSDF"]
    b.inputs["Emission"].default_value = (1, .74, .42, 1)
    b.inputs["Emission Strength"].default_value = 5
    shade.cycles.sample_as_light = False
    cone = st.turned("shade", [(.085, .3), (.135, .17)], shade, (.21, .18, 0), fine=1)
    cone.visible_diffuse = cone.visible_glossy = cone.visible_shadow = False
    st.bulb((.21, .18, .22), .07, 2.2, (1, .62, .3))
    st.turned("lamp", [(0, 0), (.065, 0), (.066, .012), (.02, .022), (.012, .05), (.028, .085), (.03, .11), (.012, .15), (.01, .18)], st.paint((.10, .16, .15), .5, coat=.2), (.21, .18, 0))
    st.turned("cup", [(0, .004), (.024, .004), (.025, 0), (.028, 0), (.036, .02), (.041, .06), (.042, .075), (.039, .075), (.036, .03), (0, .015)], st.paint((.8, .8, .79), .2, coat=.5), (-.035, .0, 0))
    apple = st.paint((.4, .03, .03), .25, grain=.3, scale=22, coat=.4)
    st.turned("pomme", FRUIT["pomme"], apple, (.09, -.07, 0), (.06, .05, 0))
    cover = st.paint((.03, .045, .10), .6, bump=.4, scale=90)
    pages = st.paint((.6, .56, .48), .9)
    for z, turn, c in ((.0, .25, cover), (.034, .05, st.paint((.14, .03, .045), .6, bump=.4, scale=90))):
        st.box("pages", (.2, .135, .024), pages, (-.2, .05, z + .016), (0, 0, turn))
        for dz in (.002, .03):
            st.box("cover", (.21, .145, .003), c, (-.2, .05, z + dz), (0, 0, turn))
    st.area((-.3, -.3, .9), (-.05, -.02, 0), (.5, .5), 2.6, (1, .75, .5))
    st.camera((-.02, -.92, .27), (.015, .05, .125), 50, 8, (.02, 0, .05))
    st.develop(st.shoot("lampe"), "lampe", .5)


if __name__ == "__main__":
    for scene in sys.argv[sys.argv.index("--") + 1:]:
        {"white": white, "black": black, "pawns": pawns, "fruit": fruit, "lamp": lamp}[scene]()
