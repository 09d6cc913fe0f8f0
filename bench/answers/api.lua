-- wrk: answers over the API, one exchange a question. Arguments: prepared file, first line, lines, file of keys, mean pause in ms.
local common = require "common"
local right, expected, tokens = {}, {}, {}
stored, answers, wrong, refused, dry = 0, 0, 0, 0, 0

setup = common.setup

-- The answer to what a reply awaits: seven in ten right, the choice checked again when its verdict comes.
local function answer(attempt, body)
  local slot, step, presentation, try = body:match('"slot":(%d+),"step":"(%w+)","presentation":(%d+),"try":(%d+)')
  if not slot then return end
  local text = '","text":"' .. right[body:match('"prompt":"([^"]*)"')] .. '"'
  local key = body:sub(body:find(text, 1, true) - 8, body:find(text, 1, true) - 1)
  local well = math.random() < 0.7
  local choice = key
  if not well then
    local first, second = body:match('"options":%[{"id":"(%w+)".-"id":"(%w+)"')
    choice = first == key and second or first
  end
  expected[attempt] = well
  common.push(wrk.format("POST", "/api/v1/bench/attempts/" .. attempt .. "/answers", { ["Content-Type"] = "application/json", Authorization = "Bearer " .. tokens[attempt] },
    string.format('{"id":"%s","slot":%s,"step":"%s","presentation":%s,"try":%s,"given":{"choices":["%s"]}}', common.uuid(), slot, step, presentation, try, choice)))
end

function init(args)
  math.randomseed(os.time() + thread_index)
  common.idle = wrk.format("GET", "/health/live")
  for line in io.lines(args[4]) do
    local prompt, text = line:match("^(.-)\t(.*)$")
    right[prompt] = text
  end
  pause = tonumber(args[5] or 0)
  local from, count, n = tonumber(args[2]), tonumber(args[3]), 0
  for line in io.lines(args[1]) do
    n = n + 1
    if n > from and n <= from + count then
      local attempt, token, body = line:match("^(.-)\t(.-)\t(.*)$")
      tokens[attempt] = token
      answer(attempt, body)
    end
  end
end

function request() return common.pop() end

function response(status, headers, body)
  local attempt = body:match('"attempt":{"id":"([%w-]+)"')
  if status ~= 200 or not attempt then refused = refused + 1 return end
  stored, answers = stored + 1, answers + 1
  if (body:find('"verdict":"right"', 1, true) ~= nil) ~= expected[attempt] then wrong = wrong + 1 end
  answer(attempt, body)
end

function done(summary, latency) common.report(summary, latency) end
