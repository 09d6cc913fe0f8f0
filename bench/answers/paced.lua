-- wrk: as api.lua, at random moments.
local common = require "common"
require "api"
function delay() return common.pause(pause) end
