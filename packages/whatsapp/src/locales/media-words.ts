import type { AttachmentKind } from '../entry.ts';

/**
 * Stand-ins for media in languages that have no table of their own yet, so that a photo is never taken for a notice or
 * for text there.
 */
export const otherMedia: Record<AttachmentKind, string> = {
  media:
    'media weggelaten|media udeladt|medier udeladt|media utelämnad|media har utelämnats|mediafil utelämnad|media utelatt|media jätetty pois|media poisjätetty|pliki multimedialne pominięto|pominięto multimedia|pominięto media|média vynechány|média boli vynechané|без медиафайлов|файл пропущен|медіа пропущено|без медіа|medya dahil edilmedi|medya atlanmış|मीडिया के बिना|मीडिया छोड़ा गया|تم استبعاد الوسائط|الوسائط غير مدرجة|メディアは含まれていません|メディアなし|미디어 파일을 생략한 대화내용|미디어 파일 제외됨|미디어 파일 생략|省略多媒体文件|省略多媒體檔案|媒体已省略|media tidak disertakan|tanpa media|media dihilangkan|không có media|bỏ qua media|ไม่มีสื่อ|ละเว้นสื่อ|τα πολυμέσα παραλείφθηκαν|παράλειψη πολυμέσων|hiányzó médiafájl|média kihagyva|fișier media omis|media omisă|המדיה הושמטה|رسانه حذف شد|رسانهٔ حذف‌شده|mediji su izostavljeni|mediji izostavljeni',
  image:
    'afbeelding weggelaten|billede udeladt|bild utelämnad|bilde utelatt|kuva puuttuu|kuva jätetty pois|pominięto grafikę|obrázek vynechán|изображение отсутствует|изображение пропущено|görüntü dahil edilmedi|तस्वीर छोड़ी गई|إيصال صورة محذوفة|تم حذف الصورة|تم استبعاد الصورة|画像は含まれていません|画像が省略されました|이미지 생략됨|사진 생략|忽略图片|图像已忽略|圖片已略去|已略去圖片|gambar tidak disertakan|gambar dihilangkan|bỏ qua hình ảnh|ภาพถูกละเว้น|η εικόνα παραλείφθηκε|kép kihagyva|imagine omisă|התמונה הושמטה',
  video:
    'video weggelaten|video udeladt|video utelämnad|video utelatt|video puuttuu|video jätetty pois|pominięto wideo|video vynecháno|видео отсутствует|видео пропущено|video dahil edilmedi|वीडियो छोड़ा गया|تم حذف الفيديو|تم استبعاد الفيديو|動画は含まれていません|ビデオは含まれていません|동영상 생략됨|忽略视频|视频已忽略|影片已略去|已略去影片|video tidak disertakan|video dihilangkan|bỏ qua video|วิดีโอถูกละเว้น|το βίντεο παραλείφθηκε|videó kihagyva|videoclip omis|הסרטון הושמט',
  audio:
    'audio weggelaten|lyd udeladt|ljud utelämnat|lyd utelatt|ääni puuttuu|ääni jätetty pois|pominięto audio|audio vynecháno|аудио отсутствует|аудиофайл пропущен|аудио пропущено|ses dahil edilmedi|ऑडियो छोड़ा गया|تم حذف الصوت|تم استبعاد الصوت|音声は含まれていません|오디오 생략됨|忽略语音|音频已忽略|音訊已略去|已略去音訊|audio tidak disertakan|audio dihilangkan|bỏ qua âm thanh|เสียงถูกละเว้น|ο ήχος παραλείφθηκε|hang kihagyva|audio omis|השמע הושמט',
  sticker:
    'sticker weggelaten|klistermærke udeladt|klistermärke utelämnat|sticker utelämnad|klistremerke utelatt|tarra puuttuu|tarra jätetty pois|pominięto naklejkę|nálepka vynechána|стикер отсутствует|стикер пропущен|çıkartma dahil edilmedi|स्टिकर छोड़ा गया|تم حذف الملصق|تم استبعاد الملصق|スタンプは含まれていません|스티커 생략됨|忽略贴图|贴图已忽略|貼圖已略去|已略去貼圖|stiker tidak disertakan|stiker dihilangkan|bỏ qua nhãn dán|สติกเกอร์ถูกละเว้น|το αυτοκόλλητο παραλείφθηκε|matrica kihagyva|autocolant omis|הסטיקר הושמט',
  gif: 'GIF weggelaten|GIF udeladt|GIF utelämnad|GIF utelatt|GIF puuttuu|GIF jätetty pois|pominięto GIF|GIF vynechán|GIF отсутствует|GIF пропущен|GIF dahil edilmedi|GIF छोड़ा गया|تم حذف صورة متحركة|تم استبعاد GIF|GIFは含まれていません|GIF 생략됨|忽略GIF|GIF已忽略|GIF已略去|GIF tidak disertakan|GIF dihilangkan|bỏ qua GIF|GIF kihagyva|ה-GIF הושמט',
  document:
    'document weggelaten|dokument udeladt|dokument utelämnat|dokument utelatt|asiakirja puuttuu|pominięto dokument|dokument vynechán|документ отсутствует|документ пропущен|belge dahil edilmedi|दस्तावेज़ छोड़ा गया|تم حذف المستند|تم استبعاد المستند|文書は含まれていません|문서 생략됨|忽略文档|文档已忽略|文件已略去|dokumen tidak disertakan|dokumen dihilangkan|bỏ qua tài liệu|dokumentum kihagyva',
  contact:
    'contactkaart weggelaten|kontaktkort udeladt|kontaktkort utelämnat|kontaktkort utelatt|yhteystieto puuttuu|pominięto kartę kontaktu|vizitka vynechána|карточка контакта отсутствует|контакт пропущен|kişi kartı dahil edilmedi|संपर्क कार्ड छोड़ा गया|تم حذف بطاقة جهة الاتصال|تم استبعاد بطاقة جهة الاتصال|連絡先は含まれていません|연락처 카드 생략됨|忽略联系人|联系人已忽略|聯絡人已略去|kartu kontak tidak disertakan|kartu kontak dihilangkan|bỏ qua danh thiếp',
};

export const otherDeleted =
  'dit bericht is verwijderd|je hebt dit bericht verwijderd|denne besked blev slettet|du slettede denne besked|det här meddelandet togs bort|du tog bort det här meddelandet|denne meldingen ble slettet|du slettet denne meldingen|tämä viesti poistettiin|poistit tämän viestin|ta wiadomość została usunięta|usunięto tę wiadomość|tato zpráva byla odstraněna|táto správa bola odstránená|данное сообщение удалено|сообщение удалено|вы удалили данное сообщение|це повідомлення видалено|ви видалили це повідомлення|bu mesaj silindi|bu mesajı sildiniz|यह मैसेज मिटाया गया|यह संदेश मिटाया गया|आपने यह मैसेज मिटाया|تم حذف هذه الرسالة|لقد حذفت هذه الرسالة|حذفتَ هذه الرسالة|このメッセージは削除されました|このメッセージを削除しました|삭제된 메시지입니다|메시지를 삭제했습니다|此消息已被删除|你删除了此消息|您删除了此消息|此訊息已刪除|你已刪除此訊息|您已刪除此訊息|pesan ini telah dihapus|anda telah menghapus pesan ini|tin nhắn này đã bị xóa|bạn đã xóa tin nhắn này|ข้อความนี้ถูกลบแล้ว|คุณลบข้อความนี้แล้ว|αυτό το μήνυμα διαγράφηκε|διαγράψατε αυτό το μήνυμα|ez az üzenet törölve lett|törölted ezt az üzenetet|acest mesaj a fost șters|ai șters acest mesaj|הודעה זו נמחקה|מחקת הודעה זו|این پیام حذف شد|ova poruka je izbrisana|izbrisali ste ovu poruku';

export const otherEdited =
  'dit bericht is bewerkt|denne besked blev redigeret|det här meddelandet har redigerats|denne meldingen ble redigert|tätä viestiä muokattiin|wiadomość zmodyfikowana|ta wiadomość została edytowana|tato zpráva byla upravena|данное сообщение изменено|сообщение изменено|bu mesaj düzenlendi|यह मैसेज एडिट किया गया|تم تعديل هذه الرسالة|このメッセージは編集されました|메시지를 수정했습니다|수정된 메시지|此消息已编辑|此訊息已編輯|pesan ini diedit|tin nhắn này đã được chỉnh sửa|ข้อความนี้ถูกแก้ไข|αυτό το μήνυμα υπέστη επεξεργασία|ez az üzenet szerkesztve lett|הודעה זו נערכה';
