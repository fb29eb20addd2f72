/** Words of signing in: everybody's first screen carries them. */
import { words } from './words.ts';

export const signIn = words({
  title: { vi: 'Đăng nhập', en: 'Sign in', bn: 'সাইন ইন' },
  hello: { vi: 'Kính chào {name}', en: 'Welcome, {name}', bn: 'স্বাগতম, {name}' },
  enterRoom: { vi: 'Vào phòng họp', en: 'Enter the meeting room', bn: 'সভাকক্ষে প্রবেশ করুন' },
  pin: { vi: 'Mã PIN của đại biểu', en: 'Your PIN', bn: 'আপনার পিন' },
  eraseDigit: { vi: 'Xóa một số', en: 'Erase one digit', bn: 'একটি অঙ্ক মুছুন' },
  forgotPin: { vi: 'Quên mã PIN?', en: 'Forgotten the PIN?', bn: 'পিন ভুলে গেছেন?' },
  forgotPinHint: {
    vi: 'Xin gặp thư ký để đăng ký lại thiết bị này; việc đó chưa đến một phút. Khóa cũ sẽ được thu hồi.',
    en: 'Ask the secretary to enrol this device again; it takes less than a minute. The old key will be revoked.',
    bn: 'সচিবকে বলে যন্ত্রটি আবার নিবন্ধন করুন; এক মিনিটেরও কম লাগে। পুরোনো চাবি বাতিল হবে।',
  },
  enrolAgain: { vi: 'Đăng ký lại thiết bị này', en: 'Enrol this device again', bn: 'যন্ত্রটি আবার নিবন্ধন করুন' },
  login: { vi: 'Tên đăng nhập', en: 'Sign-in name', bn: 'সাইন-ইন নাম' },
  password: { vi: 'Mật khẩu', en: 'Password', bn: 'পাসওয়ার্ড' },
  withPassword: { vi: 'Đăng nhập bằng tên và mật khẩu', en: 'Sign in with a name and password', bn: 'নাম ও পাসওয়ার্ড দিয়ে সাইন ইন' },
  enrolThis: { vi: 'Đăng ký thiết bị này', en: 'Enrol this device', bn: 'এই যন্ত্র নিবন্ধন করুন' },
  sessionsTitle: { vi: 'Phiên đăng nhập của tôi', en: 'Where I am signed in', bn: 'আমার সাইন-ইন' },
  savePin: { vi: 'Lưu mã PIN', en: 'Save the PIN', bn: 'পিন সংরক্ষণ করুন' },
});
