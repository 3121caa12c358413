/** Where the interface begins: styles, then the shell. */
import { mount } from 'svelte';
import './design/faces.css';
import './design/tokens.css';
import './design/base.css';
import App from './shell/App.svelte';

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the app; look at index.html');
mount(App, { target: place });
