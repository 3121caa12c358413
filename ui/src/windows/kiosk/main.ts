/** Starts the kiosk's page: styles, guards, then the screen. */
import { mount } from 'svelte';
import '~/design/styles/faces.css';
import '~/design/styles/tokens.css';
import '~/design/styles/base.css';
import './kiosk.css';
import Kiosk from './Kiosk.svelte';
import { guardKiosk } from './guards';

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the kiosk; look at kiosk.html');
guardKiosk();
mount(Kiosk, { target: place });
