import { testRecipe } from './framework-suite.ts';
import { skipWithoutFrameworks } from './type-checkers.ts';

testRecipe('angular', { skip: skipWithoutFrameworks, late: true });
