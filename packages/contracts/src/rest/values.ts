import { z } from 'zod';

export const instant = z.iso.datetime();
export const count = z.int().nonnegative();
