/**
 * Where pairs come from. `end` pins what is taken, so that everybody compares the same: the commits before it that
 * changed the file, each with the one before.
 */
export const gitSources = [
  {
    repository: 'discord/discord-api-spec',
    end: '74fda0fad044407ea280043a03ffc9bc64c4e49e',
    files: { 'specs/openapi.json': 9 },
  },
  {
    repository: 'plaid/plaid-openapi',
    end: '26f1a0588c12e765e99c815300d94eae0a3c7dc1',
    files: { '2020-09-14.yml': 7 },
  },
  {
    repository: 'Asana/openapi',
    end: 'fc9f8dcf224efa8e06bfc955d91dd95aac7a398d',
    files: { 'defs/asana_oas.yaml': 7 },
  },
  {
    repository: 'twilio/twilio-oai',
    end: 'd50069b44ea8cd23141385bdb6db48f16ff75bb5',
    files: {
      'spec/json/twilio_api_v2010.json': 6,
      'spec/json/twilio_messaging_v1.json': 6,
    },
  },
  {
    repository: 'Adyen/adyen-openapi',
    end: 'aa014f0cbdb58ff5c44a2ff9d5fe734642210aff',
    files: {
      'json/CheckoutService-v71.json': 7,
      'json/LegalEntityService-v3.json': 7,
      'json/TransferService-v4.json': 5,
    },
  },
];

export const npmSources = [
  {
    package: '@octokit/openapi',
    versions: ['19.1.0', '20.0.0', '21.0.0', '22.0.0', '23.0.2'],
    file: 'generated/api.github.com.json',
  },
];
