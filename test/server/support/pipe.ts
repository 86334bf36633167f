import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver-protocol/node';

/** One end of a connection. */
export interface End {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** Both ends of a connection within this process: what is written at one is read at the other, as JSON would carry it. */
export function pipe(): [End, End] {
  const [here, there] = [new PipeReader(), new PipeReader()];
  return [
    { reader: here, writer: new PipeWriter(there) },
    { reader: there, writer: new PipeWriter(here) },
  ];
}

class PipeReader extends AbstractMessageReader {
  private callback: DataCallback | undefined;
  private readonly early: Message[] = [];

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    for (const message of this.early.splice(0)) callback(message);
    return Disposable.create(() => {
      this.callback = () => {};
    });
  }

  take(message: Message): void {
    if (this.callback) this.callback(message);
    else this.early.push(message);
  }
}

class PipeWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly other: PipeReader) {
    super();
  }

  async write(message: Message): Promise<void> {
    const carried = JSON.parse(JSON.stringify(message)) as Message;
    queueMicrotask(() => this.other.take(carried));
  }

  end(): void {}
}
