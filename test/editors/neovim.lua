-- Carries out an assignment in Neovim, as somebody who sits at it would, and reports what was seen: see report.ts.
-- Runs after the configuration that docs/editors.md gives. No plugin is needed.

local DEADLINE = 15000
local assignment = vim.json.decode(vim.env.BROADSHEET_ASSIGNMENT)
local report = {}

local function save_report()
  local file = assert(io.open(vim.env.BROADSHEET_REPORT, 'w'))
  file:write(vim.json.encode(report))
  file:close()
end

local function await(what, condition)
  if not vim.wait(DEADLINE, condition, 20) then error('waited in vain for ' .. what, 0) end
end

local function current_line()
  return vim.api.nvim_get_current_line()
end

--- Puts the cursor on the character after `before`, in a text that holds `before` followed by `text`.
local function put_cursor(before, text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local found = line:find(before .. text, 1, true)
    if found then return vim.api.nvim_win_set_cursor(0, { number, found - 1 + #before }) end
  end
  error('not in the text: ' .. before .. text, 0)
end

--- The diagnostics of a buffer, with the text that Neovim would underline.
local function diagnostics_of(buffer)
  return vim.tbl_map(function(found)
    local text = vim.api.nvim_buf_get_text(buffer, found.lnum, found.col, found.end_lnum, found.end_col, {})
    return { code = found.code, text = table.concat(text, '\n') }
  end, vim.diagnostic.get(buffer))
end

local function has_fault(buffer)
  for _, found in ipairs(vim.diagnostic.get(buffer)) do
    if found.code == assignment.fault.code then return true end
  end
end

local function carry_out()
  local jump, fault = assignment.jump, assignment.fault

  vim.cmd('edit ' .. vim.fn.fnameescape(assignment.file))
  local front = vim.api.nvim_get_current_buf()
  await('a diagnostic', function() return has_fault(front) end)
  local clients = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  report.root = clients[1].config.root_dir
  report.diagnostics = diagnostics_of(front)

  put_cursor(jump.before, jump.label)
  vim.lsp.buf.definition()
  await('the definition', function() return vim.api.nvim_get_current_buf() ~= front end)
  local inside = vim.api.nvim_get_current_buf()
  report.definition = { file = vim.api.nvim_buf_get_name(inside), line = current_line() }

  vim.api.nvim_set_current_buf(front)
  put_cursor(jump.before, jump.label)
  vim.lsp.buf.rename(jump.newLabel)
  await('the label on both pages', function()
    local text = table.concat(vim.api.nvim_buf_get_lines(inside, 0, -1, true), '\n')
    return current_line():find(jump.newLabel, 1, true) and text:find(jump.newLabel, 1, true)
  end)
  report.renamed = current_line()

  put_cursor(fault.before, fault.text)
  vim.ui.select = function(items, options, choose)
    report.actions = vim.tbl_map(options.format_item, items)
    for index, title in ipairs(report.actions) do
      if title == fault.fix then return choose(items[index], index) end
    end
    choose(nil, nil)
  end
  local context = { only = { 'quickfix' } }
  vim.lsp.buf.code_action(vim.fn.has('nvim-0.8') == 1 and { context = context } or context)
  await('the code actions', function() return report.actions end)
  await('the fault to go', function() return #vim.diagnostic.get(front) == 0 end)
  report.remaining = diagnostics_of(front)
  vim.cmd('wall')
end

local done, problem = pcall(carry_out)
if not done then report.problem = tostring(problem) end
save_report()
vim.cmd('qall!')
