import type { SeedOrganization, SeedPerson } from '../seed.ts';

export const organizations: SeedOrganization[] = [
  { key: 'fernwright', displayName: 'Fernwright Controls', domain: 'fernwright.example' },
  { key: 'havrebakken', displayName: 'Havrebakken Gartneri', domain: 'havrebakken.example' },
];

type Details = Pick<SeedPerson, 'roles' | 'status' | 'avatar'>;

function employee(
  key: string,
  displayName: string,
  address: string,
  title: string,
  department: string,
  details: Details = {},
): SeedPerson {
  const email = `${address}@fernwright.example`;
  return { key, displayName, email, organization: 'fernwright', title, department, ...details };
}

const leadership: SeedPerson[] = [
  employee('marguerite', 'Marguerite Osei', 'marguerite.osei', 'Chief Executive', 'Leadership', { status: 'meeting' }),
  employee('viktor', 'Viktor Hellström', 'viktor.hellstrom', 'VP Engineering', 'Leadership', { status: 'presenting' }),
  employee('ruth', 'Ruth Abernathy-Cole', 'ruth.abernathy-cole', 'Finance Director', 'Leadership', { avatar: 'none' }),
];

const engineering: SeedPerson[] = [
  employee('alice', 'Alice Marlowe', 'alice.marlowe', 'Staff Firmware Engineer', 'Engineering'),
  employee('bob', 'Bob Adeyemi', 'bob.adeyemi', 'Senior Firmware Engineer', 'Engineering'),
  employee('carol', 'Carol Lindqvist', 'carol.lindqvist', 'Engineering Manager', 'Engineering', { status: 'meeting' }),
  employee('lukasz', 'Łukasz Wiśniewski', 'lukasz.wisniewski', 'Embedded Engineer', 'Engineering'),
  employee('anika', 'Anika Rao', 'anika.rao', 'Test Engineer', 'Engineering'),
  employee('tomas', 'Tomáš Dvořák', 'tomas.dvorak', 'Hardware Engineer', 'Engineering', { status: 'DoNotDisturb' }),
  employee('mateo', 'Mateo Peñaloza', 'mateo.penaloza', 'Backend Engineer', 'Engineering'),
  employee('ngozi', 'Ngozi Eze', 'ngozi.eze', 'Backend Engineer', 'Engineering', { status: 'call' }),
  employee('priya', 'Priya Raghunathan', 'priya.raghunathan', 'Site Reliability Engineer', 'Engineering'),
  employee('linh', 'Nguyễn Thuỳ Linh', 'thuylinh.nguyen', 'Frontend Engineer', 'Engineering'),
  employee('wei', '陈伟', 'wei.chen', 'Mobile Engineer', 'Engineering', { status: 'inactive' }),
  employee('samir', 'Samir Belkacem', 'samir.belkacem', 'Security Engineer', 'Engineering', { avatar: 'none' }),
  employee('kenji', '高橋 健司', 'kenji.takahashi', 'Radio Engineer', 'Engineering', { status: 'inactive' }),
  employee('nils', 'Nils Rasmussen-Holt', 'nils.rasmussen-holt', 'Engineering Intern', 'Engineering', {
    avatar: 'none',
  }),
];

const product: SeedPerson[] = [
  employee('zoe', 'Zoë van der Meulen', 'zoe.vandermeulen', 'Product Manager', 'Product', { status: 'meeting' }),
  employee('sinead', 'Sinéad Ní Bhroin', 'sinead.nibhroin', 'Product Designer', 'Product'),
  employee('elif', 'Elif Yıldırım', 'elif.yildirim', 'Technical Writer', 'Product'),
  employee('chloe', 'Chloé Béranger', 'chloe.beranger', 'Data Scientist', 'Product', { status: 'inactive' }),
  employee('daniel', 'Daniel Kipkemboi', 'daniel.kipkemboi', 'Agronomist', 'Product'),
];

const customerCare: SeedPerson[] = [
  employee('thandiwe', 'Thandiwe Mokoena', 'thandiwe.mokoena', 'Head of Customer Care', 'Customer Care'),
  employee('jorge', 'Jorge Ibáñez', 'jorge.ibanez', 'Field Service Engineer', 'Customer Care', { status: 'inactive' }),
  employee('minji', '박민지', 'minji.park', 'Support Engineer', 'Customer Care'),
  employee('noor', 'نور الزعبي', 'noor.alzoubi', 'Support Engineer', 'Customer Care'),
  employee('yui', '中村 結衣', 'yui.nakamura', 'Field Support Engineer', 'Customer Care', { status: 'inactive' }),
  employee('omar', 'عمر المنصوري', 'omar.almansoori', 'Field Service Engineer', 'Customer Care'),
];

const sales: SeedPerson[] = [
  employee('giulia', "Giulia D'Amico", 'giulia.damico', 'Sales Director', 'Sales', { status: 'call' }),
  employee('hamish', 'Hamish Tulloch', 'hamish.tulloch', 'Account Manager', 'Sales', { status: 'OutOfOffice' }),
  employee('layla', 'ليلى حداد', 'layla.haddad', 'Regional Sales Manager', 'Sales'),
  employee('haruto', '佐藤 陽斗', 'haruto.sato', 'Account Manager', 'Sales', { status: 'inactive' }),
  employee('ines', 'Inés Quiroga', 'ines.quiroga', 'Marketing Manager', 'Sales'),
];

const operations: SeedPerson[] = [
  employee('bjorn', 'Bjørn Hauge', 'bjorn.hauge', 'Manufacturing Lead', 'Operations'),
  employee('fatima', 'Fátima Carvalho', 'fatima.carvalho', 'Supply Chain Manager', 'Operations'),
  employee('eszter', 'Kővári Eszter', 'eszter.kovari', 'Quality Engineer', 'Operations', { status: 'DoNotDisturb' }),
  employee('oskar', 'Oskar Weißenfels', 'oskar.weissenfels', 'Buyer', 'Operations', { avatar: 'none' }),
  employee('kahu', 'Kahu Ngātai', 'kahu.ngatai', 'Logistics Coordinator', 'Operations', { status: 'inactive' }),
  employee('petra', 'Petra Horvat', 'petra.horvat', 'People Partner', 'Operations'),
  employee('admin', 'Ingrid Þórsdóttir', 'ingrid.thorsdottir', 'IT and Compliance', 'Operations', {
    roles: ['admin', 'complianceOfficer'],
  }),
];

/** Everybody on the payroll. */
export const employees: SeedPerson[] = [
  ...leadership,
  ...engineering,
  ...product,
  ...customerCare,
  ...sales,
  ...operations,
];

// Bots and guests have addresses of Webex's own making, whatever the company's domain.
const bots: SeedPerson[] = [
  { key: 'bot', displayName: 'Gardener', email: 'gardener@webex.bot', organization: 'fernwright', type: 'bot' },
];

const guests: SeedPerson[] = [
  {
    key: 'guest',
    displayName: 'Odile Marchetti',
    email: '5f0c2a8e-6b1d-4c0f-9a77-3d8e21c4b960@appid.ciscospark.com',
    organization: 'fernwright',
    type: 'appuser',
    avatar: 'none',
  },
];

const partners: SeedPerson[] = [
  {
    key: 'solveig',
    displayName: 'Solveig Havrebakken',
    email: 'solveig@havrebakken.example',
    organization: 'havrebakken',
    title: 'Managing Director',
  },
  {
    key: 'aksel',
    displayName: 'Aksel Rønning',
    email: 'aksel.ronning@havrebakken.example',
    organization: 'havrebakken',
    title: 'Head Grower',
  },
  {
    key: 'marit',
    displayName: 'Marit Dahl-Eide',
    email: 'marit.dahl-eide@havrebakken.example',
    organization: 'havrebakken',
    title: 'Maintenance Supervisor',
    avatar: 'none',
  },
];

export const people: SeedPerson[] = [...employees, ...bots, ...guests, ...partners];
