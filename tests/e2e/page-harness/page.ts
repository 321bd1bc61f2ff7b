import page from '../../../entrypoints/page.ts';

page.main();
