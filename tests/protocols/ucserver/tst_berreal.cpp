// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/asntypes.h"
#include "protocols/ucserver/berreal.h"
#include "tests/support/printers.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace Jackfield::UcServer::Ber {

namespace {

    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

    std::string hex(double value)
    {
        const RealOctets real = encodeReal(value);
        return QByteArray(reinterpret_cast<const char *>(real.octets.data()), real.size)
            .toHex(' ')
            .toStdString();
    }

    std::optional<double> real(const char *digits)
    {
        return decodeReal(QByteArray::fromHex(digits));
    }

    std::optional<double> decimal(quint8 form, const char *digits)
    {
        return decodeReal(char(form) + QByteArray(digits));
    }

    double days(const char *iso)
    {
        return SystemTime::from(QDateTime::fromString(QLatin1String(iso), Qt::ISODate)).days;
    }

} // namespace

TEST(BerReal, writesWhatTheVendorWrites)
{
    const std::vector<std::pair<double, const char *>> table {
        {days("2024-09-20T10:15:30Z"), "80 d8 b1 f3 6d 6c 16 c1 70"},
        {days("2024-01-01T12:00:00Z"), "80 f8 b0 ec 80"},
        {0, ""},
        {-0.0, ""},
        {1, "80 f9 80"},
        {-1, "c0 f9 80"},
        {0.5, "80 f8 80"},
        {2, "80 fa 80"},
        {255, "80 00 ff"},
        {256, "80 01 80"},
        {25569, "80 ff c7 c2"},
        {std::ldexp(1.0, 134), "80 7f 80"}, // the biggest exponent of one octet
        {std::ldexp(1.0, 135), "81 00 80 80"},
        {std::ldexp(1.0, -121), "80 80 80"}, // the smallest
        {std::ldexp(1.0, -122), "81 ff 7f 80"},
        {std::numeric_limits<double>::max(), "81 03 c8 ff ff ff ff ff ff f8"},
        {std::numeric_limits<double>::denorm_min(), "81 fb c7 80"},
        {infinity, "40"},
        {-infinity, "41"},
        {notANumber, "42"},
    };
    for (const auto &[value, octets] : table)
        EXPECT_EQ(hex(value), octets) << value;
}

TEST(BerReal, readsBackWhatItWrites)
{
    for (double value : {1.0, -1.0, 0.1, -45292.5, 1e-300, 1e300, 45555.427430555558,
                         std::numeric_limits<double>::max(), std::numeric_limits<double>::min(),
                         std::numeric_limits<double>::denorm_min(), infinity, -infinity, 0.0}) {
        const RealOctets octets = encodeReal(value);
        EXPECT_EQ(decodeReal(QByteArrayView(octets.octets.data(), octets.size)), value);
    }
}

TEST(BerReal, readsEveryForm)
{
    const std::vector<std::pair<const char *, double>> table {
        {"", 0},
        {"80 00 00", 0}, // a mantissa of zero
        {"80 00 01", 1},
        {"c0 00 01", -1},
        {"80 fd 0a", 1.25},
        {"84 fc 0a", 1.25}, // scale 1
        {"8c fa 0a", 1.25}, // scale 3
        {"90 01 03", 24}, // base 8
        {"94 01 03", 48}, // with scale 1
        {"90 ff 04", 0.5},
        {"a0 01 03", 48}, // base 16
        {"e8 01 03", -192}, // with scale 2, negative
        {"81 00 05 01", 32}, // two octets of exponent
        {"81 ff fb 01", 0.03125},
        {"82 00 00 05 01", 32}, // three
        {"83 01 05 01", 32}, // the count of them in an octet
        {"83 03 ff ff fb 01", 0.03125},
        {"81 ff d8 b1 f3 6d 6c 16 c1 70", 45555.427430555556},
        {"80 00 ff ff ff ff ff ff ff ff", 18446744073709551615.0},
        {"81 7f ff 01", infinity}, // too big and too small for a double
        {"82 7f ff ff 01", infinity},
        {"a2 7f ff ff 01", infinity},
        {"c1 7f ff 01", -infinity},
        {"81 80 00 01", 0},
        {"a2 80 00 00 01", 0},
        {"40", infinity},
        {"41", -infinity},
        {"43", 0},
    };
    for (const auto &[octets, value] : table)
        EXPECT_EQ(real(octets), value) << octets;
    EXPECT_TRUE(std::isnan(real("42").value_or(0)));
    EXPECT_TRUE(std::signbit(real("43").value_or(0)));
}

TEST(BerReal, readsDecimals)
{
    EXPECT_EQ(decimal(1, "45292"), 45292);
    EXPECT_EQ(decimal(1, "  -7"), -7);
    EXPECT_EQ(decimal(2, "45292.5"), 45292.5);
    EXPECT_EQ(decimal(2, "45292,5"), 45292.5);
    EXPECT_EQ(decimal(3, "+452925.E-1"), 45292.5);
    for (const char *digits : {"", " ", "x", "nan", "inf", "0x10", "1.2.3", "1e", "1 2", "1E999"})
        EXPECT_EQ(decimal(3, digits), std::nullopt) << digits;
    EXPECT_EQ(decimal(0, "1"), std::nullopt);
    EXPECT_EQ(decimal(4, "1"), std::nullopt);
    EXPECT_EQ(decimal(1, QByteArray(65, '1').constData()), std::nullopt);
}

TEST(BerReal, refusesWhatIsNone)
{
    // No exponent, no mantissa, one too long, base 3, an exponent of four octets or of none, what
    // X.690 reserves, a special value with more behind it.
    for (const char *octets :
         {"80", "80 00", "81 00 01", "82 00 01", "80 00 01 02 03 04 05 06 07 08 09", "b0 00 01",
          "83 04 00 00 00 01 01", "83 00 01", "83", "44", "7f", "40 00", "43 01"}) {
        EXPECT_EQ(real(octets), std::nullopt) << octets;
    }
}

TEST(BerReal, timesSurviveToTheMillisecond)
{
    for (const char *iso :
         {"2024-09-20T10:15:30.123Z", "1899-12-31T00:00:00Z", "1899-12-29T18:00:00Z",
          "1970-01-01T00:00:00.001Z", "2038-01-19T03:14:08Z"}) {
        const QDateTime time = QDateTime::fromString(QLatin1String(iso), Qt::ISODateWithMs).toUTC();
        const RealOctets octets = encodeReal(SystemTime::from(time).days);
        const auto back = decodeReal(QByteArrayView(octets.octets.data(), octets.size));
        ASSERT_TRUE(back);
        EXPECT_EQ(SystemTime {*back}.toDateTime(), time) << iso;
    }
}

} // namespace Jackfield::UcServer::Ber
