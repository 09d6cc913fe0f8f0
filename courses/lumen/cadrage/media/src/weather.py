"""Skies that show in the picture."""
import bpy

import studio as st


def clouds(elevation, heading, strength=1.0, amount=.5, dust=.6, light=6.0):
    """A clear sky with fair-weather clouds on a flat layer above."""
    st.sky(elevation, heading, strength, True, dust)
    tree = bpy.context.scene.world.node_tree
    nodes, links = tree.nodes, tree.links
    where, part, up = nodes.new("ShaderNodeTexCoord"), nodes.new("ShaderNodeSeparateXYZ"), nodes.new("ShaderNodeMath")
    links.new(where.outputs["Generated"], part.inputs[0])
    up.operation, up.inputs[1].default_value = "MAXIMUM", .02
    links.new(part.outputs["Z"], up.inputs[0])
    flat = nodes.new("ShaderNodeCombineXYZ")
    for axis in "XY":
        cut = nodes.new("ShaderNodeMath")
        cut.operation = "DIVIDE"
        links.new(part.outputs[axis], cut.inputs[0])
        links.new(up.outputs[0], cut.inputs[1])
        links.new(cut.outputs[0], flat.inputs[axis])
    noise, ramp, mix = nodes.new("ShaderNodeTexNoise"), nodes.new("ShaderNodeValToRGB"), nodes.new("ShaderNodeMixRGB")
    noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value, noise.inputs["Roughness"].default_value = .85, 9, .58
    links.new(flat.outputs[0], noise.inputs["Vector"])
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = .62 - .22 * amount, .86 - .22 * amount
    links.new(noise.outputs["Fac"], ramp.inputs["Fac"])
    low, veil = nodes.new("ShaderNodeMapRange"), nodes.new("ShaderNodeMath")  # far clouds melt into the haze
    low.inputs["From Min"].default_value, low.inputs["From Max"].default_value = .03, .2
    links.new(part.outputs["Z"], low.inputs["Value"])
    veil.operation = "MULTIPLY"
    links.new(ramp.outputs["Color"], veil.inputs[0])
    links.new(low.outputs[0], veil.inputs[1])
    links.new(veil.outputs[0], mix.inputs["Fac"])
    sky = next(n for n in nodes if n.bl_idname == "ShaderNodeTexSky")
    links.new(sky.outputs["Color"], mix.inputs["Color1"])
    mix.inputs["Color2"].default_value = (light, light * .97, light * .95, 1)
    links.new(mix.outputs["Color"], nodes["Background"].inputs["Color"])
