import type { Frame, Page } from 'playwright-core';

/** The workbench as a person uses it. */
export class Workbench {
  constructor(readonly page: Page) {}

  async seen(selector: string, text = ''): Promise<void> {
    await this.page.locator(selector, { hasText: text }).first().waitFor();
  }

  /** Waits until the server has answered: then there is an outline. The cursor stays in the editor. */
  async started(): Promise<void> {
    await this.command('Explorer: Focus on Outline View');
    await this.seen('.outline-tree .monaco-list-row');
    await this.focusEditor();
  }

  focusEditor(): Promise<void> {
    return this.command('View: Focus Active Editor Group');
  }

  /** Hides the side bar. */
  async withoutSideBar(): Promise<void> {
    await this.command('View: Toggle Primary Side Bar Visibility');
    await this.page.locator('.part.sidebar').first().waitFor({ state: 'hidden' });
  }

  /** Shows the extension’s own views, the cursor’s article chosen in that of the issue. */
  async ownViews(): Promise<void> {
    await this.command('Broadsheet: Focus on Issue View');
    await this.seen('.pane-body .monaco-list-row');
    await this.focusEditor();
  }

  async command(title: string): Promise<void> {
    await this.choose('F1', `>${title}`, title);
  }

  /** Puts the cursor behind the first occurrence of a text, which is in the middle of the editor then. */
  async goToText(text: string): Promise<void> {
    await this.page.keyboard.press('Control+F');
    const input = this.page.locator('.editor-widget.find-widget.visible textarea').first();
    await input.fill(text);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('ArrowRight');
  }

  /** Moves the text up by some lines, so that there is room below the cursor. */
  async scrollDown(lines: number): Promise<void> {
    for (let line = 0; line < lines; line++) await this.page.keyboard.press('Control+ArrowDown');
  }

  /** The webview that holds an element. */
  async webview(selector: string): Promise<Frame> {
    for (let tries = 0; tries < 200; tries++) {
      for (const frame of this.page.frames()) {
        const element = frame.locator(selector).first();
        if (await element.isVisible().catch(() => false)) return frame;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`no webview shows ${selector}`);
  }

  /** Opens the preview beside the editor, in one of its views. */
  async preview(view: 'article' | 'page' | 'issue'): Promise<void> {
    await this.command('Broadsheet: Open Preview to the Side');
    const frame = await this.webview('#content > *');
    await frame.locator(`[data-view=${view}]`).click();
    await frame.locator(`.view-${view} #content > *`).first().waitFor();
    await this.command('View: Focus First Editor Group');
  }

  /** Structures the raw text in the active editor, which leaves only the paper open, and waits for the transcript. */
  async structure(paper: string): Promise<void> {
    await this.command('Broadsheet: Structure Raw Text');
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(paper);
    await this.page.keyboard.press('Enter');
    await this.seen('.tab.active', 'Untitled');
    await this.page.locator('.notification-toast').first().waitFor();
  }

  private async choose(key: string, typed: string, row: string): Promise<void> {
    await this.page.keyboard.press(key);
    const input = this.page.locator('.quick-input-widget input');
    await input.fill(typed);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: row })
      .first()
      .waitFor({ state: 'hidden' });
  }
}
