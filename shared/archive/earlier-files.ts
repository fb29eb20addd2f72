/**
 * SHA-256 of `verify.sh` and `README.txt` as earlier bundles hold them, this software's and the reference's: whoever made a
 * bundle could put another program there, so a verifier says when it does not know one. A changed text moves its old hash here.
 */
export const EARLIER_SCRIPTS: readonly string[] = [
  '74a39af29b4226a52861646682bf8c48eb7acd28e1683035ddadd75e3c696bf6',
  '07a81e70d3ec846c5f0ea29175c716760e95ecb9514698f8bb0371bd6d6b6471',
  'c1052c442b4780e08276ba437991fd21290e765f36a6fb555a43ff9648e07d86',
  'a8076d3d28d21e02012b20eaf7dbf75409a6277134439025f282e368e3305abf',
  '36afee28357ff6d0a5159c9e3b9576efc0cd87fca415bd528330e54764b0bc4a',
  'd2d72d314fc039e28c2e3325c71ca4947503609fbd7e5789f20e970568816614',
  '7aa1424824f050c6e9807080f8edad611f46eba6af3d95790a6a0549416cf876',
  'a311e746a6d2707512b9d45aa8c127ffe1579a257d8ef518e76a75eceb25eea2',
  '4de56f855bfef0e29db9039be7ac7f633d57c53f90fbdacdcc1b184aecce6796',
  'cfbfd63b7622bc259cdf29456cac1c1c53ccba0e573f1b3a3953c29a6694e9a0',
  '4d61d00a8c9e3b5ede81554650a879f5fa75808217a25bf715fce88146e2941c',
  'a2919266f948ea6c8b62c3057f7b970ad382c51bcc670c8b5bc4c5ef43529dd0',
  '6ed39656fbaebecd22b92d5664f3374443bfd099d9cacf54d3c4d1ff626cea77',
  'c2e2d04d8399042dda0cc0e326044e3768eaf8fab804342e42dd36bf4405b273',
];
export const EARLIER_READMES: readonly string[] = [
  '9f2b36aa61ff3aa816b0342a34e8d49bee93052fc0c87e5b7ab8e116a6c56d47',
  '58dfe9f66b227aa52bd0005e43defdcf617b3244f17f0bf0fb2f6c837c1b6e01',
  '4151674fad2310eaff3e54db63b6ee84a6c96a68dd46c0f8df5df620d57f899a',
  '62a904bc4877c782607036eed7a716fd6e9f97aa5f48636f03e1798f358d021b',
];
