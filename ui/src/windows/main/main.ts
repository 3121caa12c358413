/** Starts the interface: styles, then the shell. */
import { mount } from 'svelte';
import '~/design/styles/faces.css';
import '~/design/styles/tokens.css';
import '~/design/styles/base.css';
import App from '~/windows/main/shell/App.svelte';

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the app; look at index.html');
mount(App, { target: place });
