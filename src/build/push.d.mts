export interface ClaspAnswer {
  readonly code: number;
  readonly text: string;
}

export interface PushOptions {
  readonly manifest?: boolean;
  readonly dryRun?: boolean;
  readonly user?: string;
}

export interface PushWorld {
  readonly build: () => boolean;
  readonly clasp: (args: readonly string[]) => ClaspAnswer;
  readonly isTerminal: boolean;
  readonly ask: (question: string) => Promise<boolean>;
  readonly say: (text: string) => void;
}

export function push(root: string, options: PushOptions, world: PushWorld): Promise<number>;
export function claspIn(
  root: string,
  environment?: Readonly<Record<string, string | undefined>>,
): (args: readonly string[]) => ClaspAnswer;
