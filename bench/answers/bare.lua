-- wrk: the same body as api.lua sends, to the bare endpoint.
local common = require "common"
stored, answers, wrong, refused, dry = 0, 0, 0, 0, 0

setup = common.setup

function init() math.randomseed(os.time() + thread_index) end

function request()
  return wrk.format("POST", "/answers", { ["Content-Type"] = "application/json", Authorization = "Bearer " .. string.rep("x", 75) },
    string.format('{"id":"%s","attempt":"%s","slot":3,"step":"abcdefgh","presentation":1,"try":1,"given":{"choices":["ijkmnpqr"]}}', common.uuid(), common.uuid()))
end

function response(status, headers, body)
  if status == 200 and body:find('"verdict":"recorded"', 1, true) then stored, answers = stored + 1, answers + 1 else refused = refused + 1 end
end

function done(summary, latency) common.report(summary, latency) end
