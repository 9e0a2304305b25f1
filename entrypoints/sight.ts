import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as seeing from '../src/page/seeing';
import { bringSight } from '../src/page/sight';

export default defineUnlistedScript(() => bringSight(seeing));
