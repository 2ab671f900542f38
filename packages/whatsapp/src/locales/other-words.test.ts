import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MessageType } from '../index.ts';
import { readText } from '../testing.ts';

const LRM = '\u200e';

/** What `without media` leaves in an Android export, in each language of the header table and more. */
const android = `
Medien ausgeschlossen|Multimedia omitido|Archivo omitido|Médias omis|Fichier omis|Media omessi|Media omesso|Ficheiro não revelado
Mídia oculta|Media omitted|Media weggelaten|Без медиафайлов|Файл пропущен|Медіа пропущено|Medya dahil edilmedi|Medya atlanmış
تم استبعاد الوسائط|המדיה לא נכללה|מדיה הושמטה|मीडिया के बिना|メディアなし|メディアは含まれていません|미디어 파일 제외됨
미디어 파일을 생략한 대화내용|省略多媒体文件|忽略多媒體檔|Media tidak disertakan|Media dikecualikan|bỏ qua tệp phương tiện|Bỏ qua Media
สื่อถูกลบ|ไฟล์สื่อถูกลบ|Media utelämnat|Media har utelämnats|Media utelatt|Uten vedlegg|Medier udeladt|Mediefil udeladt
Media jätettiin pois|Media jätetty pois|Pominięto multimedia|pliki pominięto|Média vynechány|Médiá vynechané|Média elhagyva
Hiányzó médiafájl|Conținut media omis|Εξαίρεση πολυμέσων|Medijski zapis izostavljen|رسانه حذف شد|میڈیا چھوڑ دیا گیا
Medij izpuščen|Praleistas medijos turinys|Bez multivides|Meedia ära jäetud|Без файл|медији су изостављени|Media hequr
Media weggelaat|Media imerukwa|Walang kalakip na media|মিডিয়া বাদ দেওয়া হয়েছে|Mitjans omesos|Fayl o‘tkazib yuborildi
`
  .trim()
  .split(/[|\n]/u);

test('media left out, Android', async () => {
  const { entries } = await readText(android.map((words) => `05/01/2024 14:05 - Ana: <${words}>\n`).join(''));
  for (const [index, entry] of entries.entries()) {
    assert.deepEqual([entry.type, entry.text, entry.attachments[0]?.omitted], ['media', '', true], android[index]);
  }
  assert.equal(entries.length, android.length);
});

/** What iOS writes, marked: image, video, audio, sticker, GIF, document, contact, deleted, missed voice and video call. */
const kinds: MessageType[] = [
  'image',
  'video',
  'audio',
  'sticker',
  'gif',
  'document',
  'contact',
  'deleted',
  'call',
  'call',
];
const ios: Record<string, string> = {
  nl: 'afbeelding weggelaten|video weggelaten|audio weggelaten|sticker weggelaten|GIF weggelaten|document weggelaten|Visitekaartje weggelaten|Dit bericht is verwijderd.|Gemist spraakgesprek|Gemist videogesprek',
  sv: 'bild utesluten|video utesluten|ljud utelslutet|sticker utesluten|GIF utesluten|dokument uteslutet|Kontaktkort uteslutet|Det här meddelandet raderades.|Missat röstsamtal|Missat videosamtal',
  da: 'billede udeladt|video udeladt|lyd udeladt|klistermærke udeladt|GIF udeladt|dokument udeladt|Kontaktkort udeladt|Denne besked er blevet slettet.|Ubesvaret taleopkald|Ubesvaret videoopkald',
  nb: 'bilde ikke inkludert|video utelatt|lyd utelatt|klistremerke utelatt|GIF utelatt|utelatt dokument|Kontaktkort sløyfet|Denne meldingen ble slettet.|Tapt taleanrop|Tapt videoanrop',
  fi: 'ei kuvaa|videota ei sisällytetä|äänitiedostoa ei sisällytetä|tarraa ei sisällytetty|GIF-animaatio jätetty pois|dokumenttia ei sisällytetä|Yhteystietokortti jätettiin pois|Tämä viesti poistettiin.|Vastaamaton äänipuhelu|Vastaamaton videopuhelu',
  pl: 'obraz pominięty|wideo pominięte|audio pominięte|pominięto naklejkę|Plik GIF pominięty|dokument pominięty|Pominięta wizytówka kontaktu|Ta wiadomość została usunięta.|Nieodebrane poł. głosowe|Nieodebrane poł. wideo',
  cs: 'obrázek vynechán|video vynecháno|zvukový soubor vynechán|nálepka vynechána|GIF vynechán|dokument vynechán|Vizitka vynechána|Tato zpráva byla smazána.|Zmeškaný hovor|Zmeškaný videohovor',
  hu: 'kép küldése sikertelen|Videó kihagyva|Hang kihagyása|matrica kihagyva|GIF fájl kihagyása|dokumentum kihagyva|Névjegykártya kihagyva|Ez az üzenet törlésre került.|Nem fogadott hanghívás|Nem fogadott videohívás',
  ro: 'Imagine omisă|clip video omis|fără audio|sticker omis|GIF omis|document omis|Carte de vizită contact omisă|Acest mesaj a fost șters.|Apel vocal ratat|Apel video ratat',
  hr: 'slika izostavljena|video izostavljen|zvuk izostavljen|naljepnica izostavljena|GIF izostavljen|dokument izostavljen|Posjetnica izostavljena|Ova je poruka izbrisana.|Propušteni glasovni poziv|Propušteni videopoziv',
  el: 'εικόνα παραλείφθηκε|βίντεο παραλείφθηκε|ήχος παραλείφθηκε|αυτοκόλλητο παραλήφθηκε|Παράληψη GIF|έγγραφο παραλείφθηκε|Η κάρτα επαφής παραλήφθηκε|Αυτό το μήνυμα διαγράφηκε.|Αναπάντητη φωνητική κλήση|Αναπάντητη βιντεοκλήση',
  ru: 'изображение отсутствует|видео отсутствует|аудиофайл отсутствует|стикер не добавлен|GIF отсутствует|документ отсутствует|Карточка контакта отсутствует|Данное сообщение удалено.|Пропущенный аудиозвонок|Пропущенный видеозвонок',
  uk: 'зображення відсутнє|відео відсутнє|аудіо відсутнє|Наклейку не додано|GIF-анімацію пропущено|документ пропущено|Картка контакту відсутня|Це повідомлення було видалено.|Пропущений аудіодзвінок|Пропущений відеодзвінок',
  tr: 'görüntü dahil edilmedi|video dahil edilmedi|ses dahil edilmedi|Çıkartma dahil edilmedi|GIF dahil edilmedi|belge dahil edilmedi|Kişi kartı dahil edilmedi|Bu mesaj silindi.|Cevapsız sesli arama|Cevapsız görüntülü arama',
  ar: 'لم يتم إدراج الصورة|لم يتم إدراج الفيديوهات|لم يتم إدراج المقاطع الصوتية|تم حذف الملصقات|لم يتم إدراج صورة GIF|لم يتم إدراج المستند|لم يتم إدراج بطاقة جهة اتصال|تم حذف هذه الرسالة.|مكالمة صوتية فائتة|مكالمة فيديو فائتة',
  he: 'התמונה הושמטה|סרטון הווידאו הושמט|קטע קול הושמט|סטיקר הושמט|GIF הושמט|מסמך הושמט|כרטיס איש קשר הושמט|הודעה זו נמחקה.|שיחה קולית שלא נענתה|שיחת וידאו שלא נענתה',
  fa: 'تصویر حذف شد|ویدیو حذف شد|صدا حذف شد|استیکر حذف شد|GIF حذف شد|سند حذف شد|برگ مخاطب حذف شد|این پیام حذف شده است.|تماس صوتی پاسخ داده نشده|تماس تصویری پاسخ داده نشده',
  hi: 'फ़ोटो हटाई गई|वीडियो छोड़ा गया|ऑडियो हटाई गयी|स्टिकर छोड़ा गया|GIF छोड़ा गया|डॉक्यूमेंट छोड़ा गया|कॉन्टैक्ट कार्ड छोड़ा गया|यह मैसेज डिलीट कर दिया गया है|वॉइस कॉल मिस हुई|मिस्ड वीडियो कॉल',
  id: 'gambar tidak disertakan|video tidak disertakan|audio tidak disertakan|stiker tidak disertakan|GIF tidak disertakan|dokumen tidak disertakan|Kartu kontak tidak disertakan|Pesan ini dihapus.|Panggilan suara tak terjawab|Panggilan video tak terjawab',
  vi: 'đã bỏ qua hình ảnh|đã bỏ video|bỏ qua tệp âm thanh|đã bỏ sticker|Đã bỏ qua ảnh GIF|đã bỏ qua tài liệu|Bỏ qua thẻ liên lạc|Tin nhắn này đã bị xóa.|Cuộc gọi nhỡ|Cuộc gọi nhỡ video',
  th: 'ไม่มีรูปภาพ|วิดีโอถูกลบ|ไม่มีไฟล์เสียง|ไม่มีสติกเกอร์|ละเว้น GIF|ละเว้นเอกสาร|บัตรรายชื่อที่ละเว้น|ข้อความนี้ถูกลบแล้ว|สายที่ไม่ได้รับ|วิดีโอคอลที่ไม่ได้รับ',
  ja: '画像は含まれていません|ビデオは含まれていません|音声は含まれていません|スタンプは含まれていません|GIFは含まれていません|ドキュメントは含まれていません|連絡先カードを省略|このメッセージは削除されました。|音声通話不在着信|ビデオ通話不在着信',
  ko: '이미지 생략됨|비디오 생략됨|오디오 생략됨|스티커 제외됨|GIF 생략됨|문서 생략됨|연락처 카드 생략됨|이 메시지는 삭제되었습니다.|부재중 전화|부재중 영상통화',
  'zh-CN':
    '照片已忽略|视频已忽略|音频已忽略|贴图已省略|GIF 动态图已被忽略|文档已省略|联系人卡片已忽略|这条消息已被删除。|未接语音通话|未接视频通话',
  'zh-TW':
    '圖片已略去|影片已略去|音訊已略去|貼圖已略去|GIF 已略去|文件已略去|聯絡人卡片已略去|此訊息已刪除。|未接語音通話|未接視像通話',
};

for (const [language, words] of Object.entries(ios)) {
  test(`what iOS writes in place of messages: ${language}`, async () => {
    const lines = words.split('|').map((text) => `[05/01/2024, 14:05:12] Ana: ${LRM}${text}\n`);
    const { entries } = await readText(lines.join(''));
    assert.deepEqual(
      entries.map(({ kind, type, text }) => [kind, type, text]),
      kinds.map((type) => ['message', type, '']),
    );
    assert.deepEqual(
      [entries[8], entries[9]].map((entry) => entry?.kind === 'message' && entry.call),
      [
        { medium: 'voice', missed: true },
        { medium: 'video', missed: true },
      ],
    );
  });
}

test('places, live locations and files, Android', async () => {
  const rows: [string, MessageType][] = [
    ['konum: https://maps.google.com/?q=41.0082,28.9784', 'location'],
    ['местоположение: https://maps.google.com/?q=55.7558,37.6173', 'location'],
    ['位置: https://maps.google.com/?q=35.6812,139.7671', 'location'],
    ['posizione: https://maps.google.com/?q=41.9028,12.4964', 'location'],
    ['Live locatie gedeeld', 'live_location'],
    ['геоданные отправлены', 'live_location'],
    ['Mevcut konum paylaşıldı', 'live_location'],
    [`${LRM}rapor.pdf (dosya ekli)`, 'document'],
    [`${LRM}отчёт.pdf (файл добавлен)`, 'document'],
    [`${LRM}Bia.vcf (bestand bijgevoegd)`, 'contact'],
    ['<View once voice message omitted>', 'view_once'],
    ['<Video note omitted>', 'video'],
    ['tamam <Bu mesaj düzenlendi>', 'text'],
    ['ok <Dit bericht is bewerkt>', 'text'],
  ];
  const { entries, summary } = await readText(rows.map(([text]) => `05/01/2024 14:05 - Ana: ${text}\n`).join(''));
  assert.deepEqual(
    entries.map(({ type }) => type),
    rows.map(([, type]) => type),
  );
  assert.equal(summary.counts.edited, 2);
});

test('a poll in Turkish and in Dutch', async () => {
  for (const body of ['ANKET:\nNe zaman?\nSEÇENEK: Cuma (2 oy)', 'PEILING:\nWanneer?\nOPTIE: vrijdag (2 stemmen)']) {
    const { entries } = await readText(`05/01/2024 14:05 - Ana: ${body}\n`);
    assert.equal(entries[0]?.type, 'poll');
  }
});
