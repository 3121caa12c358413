/** Where the booth's page begins: styles, what strangers' hands must not do to a page, then the screen. */
import { mount } from 'svelte';
import '../design/faces.css';
import '../design/tokens.css';
import '../design/base.css';
import './booth.css';
import Booth from './Booth.svelte';
import { guard } from './guard';

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the booth; look at booth.html');
guard();
mount(Booth, { target: place });
