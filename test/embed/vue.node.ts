import { testRecipe } from './framework-suite.ts';

testRecipe('vue');
