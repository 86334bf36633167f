/**
 * How long it takes in a real VS Code from an edit until the preview has painted it, in issues of 1 MB; prints the table of
 * docs/performance.md. The suite that measures is run as those that test are.
 */
process.env['SUITE'] = 'preview-speed';
process.argv = [...process.argv.slice(0, 2), 'node'];
void import('../test/vscode/run');
