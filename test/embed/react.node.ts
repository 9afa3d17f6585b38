import { testRecipe } from './framework-suite.ts';

testRecipe('react', { late: true });
