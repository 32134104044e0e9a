package org.fishmarket.load.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jun 4, 2018, 3:43 PM            | 2018-06-04T15:43
          Nov 20, 2021 11:47:10pm         | 2021-11-20T23:47:10
          Monday, December 21, 2015 at 3:48am | 2015-12-21T03:48
          Dec 1, 2015, 12:05 AM           | 2015-12-01T00:05
          4. Juni 2018 um 15:43           | 2018-06-04T15:43
          4 giu 2018, 15:43               | 2018-06-04T15:43
          4 juin 2018 à 15:43             | 2018-06-04T15:43
          4 févr. 2018 15 h 43            | 2018-02-04T15:43
          4 de junio de 2018 a las 3:43 p. m. | 2018-06-04T15:43
          4 de set. de 2018 15:43         | 2018-09-04T15:43
          4. juni 2018 kl. 15.43          | 2018-06-04T15:43
          4 czerwca 2018 15:43            | 2018-06-04T15:43
          4 июня 2018 г., 15:43           | 2018-06-04T15:43
          4 Haziran 2018 15:43            | 2018-06-04T15:43
          2018年6月4日 15:43              | 2018-06-04T15:43
          2018年6月4日 下午3:43           | 2018-06-04T15:43
          2018년 6월 4일 오후 3:43        | 2018-06-04T15:43
          15:43 4 tháng 6, 2018           | 2018-06-04T15:43
          4 tháng 12, 2018                | 2018-12-04T00:00
          ٤ يونيو ٢٠١٨ ٣:٤٣ م             | 2018-06-04T15:43
          4 มิถุนายน 2561 15:43           | 2018-06-04T15:43
          2018-06-14 15:43                | 2018-06-14T15:43
          14/06/2018 15:43                | 2018-06-14T15:43
          06/14/2018 3:43 PM              | 2018-06-14T15:43
          """)
  void readsWhatPeopleRead(String date, LocalDateTime read) throws Exception {
    assertThat(DateReading.of(List.of(date)).read(date)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en-US", "de", "fr", "it", "es", "pt-BR", "nl", "pl", "ru", "tr", "ja", "ko", "vi", "ar",
        "hi", "id", "ro", "cs", "sv", "fi", "el", "uk"
      })
  void readsAYearOfDatesAsJavaWritesThem(String language) throws Exception {
    DateTimeFormatter format =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(Locale.forLanguageTag(language));
    List<LocalDateTime> days = new ArrayList<>();
    for (Month month : Month.values()) {
      days.add(LocalDateTime.of(2019, month, 3 + month.getValue(), month.getValue(), 43));
      days.add(LocalDateTime.of(2020, month, 28, 11 + month.getValue(), 5));
    }
    List<String> written = days.stream().map(format::format).toList();
    DateReading reading = DateReading.of(written);
    assertThat(written.stream().map(reading::read).toList()).isEqualTo(days);
  }

  @Test
  void oneDateDecidesForAll() throws Exception {
    List<String> dates = new ArrayList<>();
    for (int day = 1; day < 12; day++) {
      dates.add("%d/%d/2018".formatted(day, 12 - day));
    }
    assertThatThrownBy(() -> DateReading.of(dates)).isInstanceOf(DateReading.Ambiguous.class);
    dates.add("13/1/2018");
    assertThat(DateReading.of(dates).read("1/2/2018")).isEqualTo("2018-02-01T00:00");
  }

  /** Listopad is October in Croatian and November in Polish and Czech. */
  @Test
  void languagesThatContradictEachOtherAreNotGuessed() throws Exception {
    assertThatThrownBy(() -> DateReading.of(List.of("4 listopada 2018")))
        .isInstanceOf(DateReading.Ambiguous.class);
    DateReading polish = DateReading.of(List.of("4 listopada 2018", "3 czerwca 2018"));
    assertThat(polish.read("4 listopada 2018")).isEqualTo("2018-11-04T00:00");
  }

  @Test
  void whatIsNoDateIsNull() throws Exception {
    assertThat(DateReading.of(List.of("hello", "99 Foo 2018", ""))).isNull();
    DateReading reading = DateReading.of(List.of("Jun 4, 2018"));
    for (String none : List.of("", "Jun", "June 31, 2018", "Jun 4, 18", "4", "9".repeat(30))) {
      assertThat(reading.read(none)).as(none).isNull();
    }
  }
}
