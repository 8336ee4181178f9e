-- wrk -s mix.lua URL -- TOKEN
-- Nine reads in ten, whose ids follow Zipf's law, and one post written; the same requests each time.
local requests, at = {}, 0

local seed = 42
local function random() -- Park-Miller
  seed = (seed * 16807) % 2147483647
  return seed / 2147483647
end

local function zipf(n)
  local sums, sum = {}, 0
  for rank = 1, n do
    sum = sum + 1 / rank
    sums[rank] = sum
  end
  return function()
    local wanted, low, high = random() * sum, 1, n
    while low < high do
      local middle = math.floor((low + high) / 2)
      if sums[middle] < wanted then low = middle + 1 else high = middle end
    end
    return 1 + (low * 7919) % n -- those that are read often do not lie side by side
  end
end

function init(args)
  local auth = { ["Authorization"] = "Bearer " .. args[1] }
  local json = { ["Authorization"] = "Bearer " .. args[1], ["Content-Type"] = "application/json" }
  local body = '{"title":"A new post","content":"' .. string.rep("0123456789", 50) .. '"}'
  local post, user = zipf(20000), zipf(999) -- user1000 is the one who writes
  for i = 1, 8192 do
    local kind = random()
    if kind < 0.6 then
      requests[i] = wrk.format("GET", "/posts/" .. post())
    elseif kind < 0.8 then
      requests[i] = wrk.format("GET", "/users/" .. user())
    elseif kind < 0.9 then
      requests[i] = wrk.format("GET", "/movies/new?year=1990&rating=9", auth)
    else
      requests[i] = wrk.format("POST", "/posts", json, body)
    end
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("%.0f requests/s, p50 %.2f ms, p99 %.2f ms, %d not 2xx, %d socket errors\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    e.status, e.connect + e.read + e.write + e.timeout))
end
