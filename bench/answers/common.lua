-- What the scripts of wrk share: a queue of requests that are ready to be sent. wrk does not tell which connection a reply
-- belongs to, so every reply names its attempt and puts that attempt's next request into the queue.
local common = { queue = {}, first = 1, last = 0 }
local threads = {}

function common.setup(thread)
  thread:set("thread_index", #threads)
  table.insert(threads, thread)
end

function common.push(request)
  common.last = common.last + 1
  common.queue[common.last] = request
end

-- Before all others: the rest of an exchange that has begun.
function common.ahead(request)
  common.first = common.first - 1
  common.queue[common.first] = request
end

-- The next request, or the health check where all prepared attempts are used up; that is counted and spoils the run.
function common.pop()
  if common.first > common.last then
    dry = dry + 1
    return common.idle
  end
  local request = common.queue[common.first]
  common.queue[common.first] = nil
  common.first = common.first + 1
  return request
end

function common.uuid()
  return string.format("%08x-%04x-4%03x-8%03x-%06x%06x", math.random(0, 0x7fffffff), math.random(0, 0xffff), math.random(0, 0xfff), math.random(0, 0xfff),
    math.random(0, 0xffffff), math.random(0, 0xffffff))
end

-- Exponential pauses before each request, so that arrivals are random: mean in milliseconds, 0 for none.
function common.pause(mean)
  return mean > 0 and math.floor(-math.log(1 - math.random()) * mean + 0.5) or 0
end

function common.report(summary, latency)
  local total = { stored = 0, answers = 0, wrong = 0, refused = 0, dry = 0 }
  for _, thread in ipairs(threads) do
    for key, value in pairs(total) do total[key] = value + thread:get(key) end
  end
  local e = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"seconds":%.3f,"bytes":%d,"stored":%d,"answers":%d,"wrong":%d,"refused":%d,"dry":%d,"socket":%d,"p50":%.3f,"p95":%.3f,"p99":%.3f,"max":%.3f}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, total.stored, total.answers, total.wrong, total.refused, total.dry, e.connect + e.read + e.write + e.timeout,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end

return common
