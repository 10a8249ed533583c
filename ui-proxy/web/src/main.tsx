// SPDX-License-Identifier: Apache-2.0
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { applyBranding, loadBranding } from './app/branding';
import { startTexts } from './texts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/tables.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element "root"');

const [branding] = await Promise.all([loadBranding(), startTexts()]);
applyBranding(branding);
createRoot(root).render(<App branding={branding} />);
