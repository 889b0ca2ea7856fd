import { storeContract } from './contract.js';
import { memoryStore } from './memoryStore.js';

describe('the memory store', () => storeContract(memoryStore));
