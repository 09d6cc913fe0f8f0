-- wrk: answers in pages without JavaScript: post, redirect, verdict, next question. Arguments: prepared file, first line, lines, file of keys.
local common = require "common"
local right, expected, cookies = {}, {}, {}
stored, answers, wrong, refused, dry = 0, 0, 0, 0, 0

setup = common.setup

local function get(attempt, path)
  common.push(wrk.format("GET", path, { Cookie = cookies[attempt] }))
end

local function decode(html)
  return (html:gsub("&#x27;", "'"):gsub("&quot;", '"'):gsub("&amp;", "&"))
end

-- A question's page: its form, filled in. The end of the chapter has none.
local function answer(attempt, page)
  local form = page:match('<form[^>]-id="answer".-</form>')
  if not form then return end
  local prompt = decode(form:match('id="question"[^>]*>(.-)</h'))
  local fields, key, other = {}, nil, nil
  for name, value in form:gmatch('<input type="hidden" name="(%w+)" value="([^"]*)"') do table.insert(fields, name .. "=" .. value) end
  for id, text in form:gmatch('name="choice" value="(%w+)".-<span class="text">(.-)</span>') do
    if decode(text) == right[prompt] then key = id else other = id end
  end
  local well = math.random() < 0.7
  expected[attempt] = well
  table.insert(fields, "choice=" .. (well and key or other))
  common.push(wrk.format("POST", form:match('action="([^"]*)"'), { ["Content-Type"] = "application/x-www-form-urlencoded", Cookie = cookies[attempt] }, table.concat(fields, "&")))
end

function init(args)
  math.randomseed(os.time() + thread_index)
  common.idle = wrk.format("GET", "/health/live")
  for line in io.lines(args[4]) do
    local prompt, text = line:match("^(.-)\t(.*)$")
    right[prompt] = text
  end
  local from, count, n = tonumber(args[2]), tonumber(args[3]), 0
  for line in io.lines(args[1]) do
    n = n + 1
    if n > from and n <= from + count then
      local attempt, cookie = line:match("^(.-)\t(.*)$")
      cookies[attempt] = cookie
      get(attempt, "/bench/en/attempts/" .. attempt)
    end
  end
end

function request() return common.pop() end

function response(status, headers, body)
  if status == 303 then
    local path = headers.Location or headers.location
    stored = stored + 1
    common.ahead(wrk.format("GET", path, { Cookie = cookies[path:match("attempts/([%w-]+)")] }))
    return
  end
  if status ~= 200 then refused = refused + 1 return end
  local verdict = body:match('data%-verdict="(%w+)"')
  if verdict then
    local attempt = body:match('attempts/([%w-]+)')
    answers = answers + 1
    if (verdict == "right") ~= expected[attempt] then wrong = wrong + 1 end
    get(attempt, "/bench/en/attempts/" .. attempt)
  else
    local attempt = body:match('attempts/([%w-]+)/answers')
    if attempt then answer(attempt, body) end
  end
end

function done(summary, latency) common.report(summary, latency) end
