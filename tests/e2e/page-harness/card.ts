import card from '../../../entrypoints/card.tsx';

card.main();
