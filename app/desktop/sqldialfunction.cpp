// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sqldialfunction.h"

#include "core/base/redact.h"
#include "core/storage/sqlfunction.h"

#include <QCoreApplication>

namespace Jackfield {

namespace {

    QString number()
    {
        return QStringLiteral("number");
    }

    QString extension()
    {
        return QStringLiteral("extension");
    }

    class SqlDialFunction final : public WebDial::DialFunction
    {
    public:
        SqlDialFunction(Clock &clock, SecretStore &secrets, const SqlFunctionSetup &setup)
            : m_function(clock, secrets, setup)
        { }
        Pending<Result<std::optional<QString>>> call(const QString &numberText,
                                                     const QString &extensionText) override
        {
            return m_function.call({{number(), numberText}, {extension(), extensionText}});
        }

    private:
        SqlFunction m_function;
    };

    /// Takes one key after the other out of the table; what it takes for wrong it remembers.
    class TableReader
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::SqlDialFunction)
    public:
        explicit TableReader(const QVariantMap &table)
            : m_table(table)
        { }

        QString text(const QString &key)
        {
            const QVariant value = m_table.take(key);
            if (value.isValid() && value.typeId() != QMetaType::QString)
                complain(key, tr("In `function`, %1 must be a text."));
            return value.toString();
        }
        int port()
        {
            const QString key = QStringLiteral("port");
            const QVariant value = m_table.take(key);
            const bool isNumber =
                value.typeId() == QMetaType::Int || value.typeId() == QMetaType::LongLong;
            const auto port = value.toLongLong();
            if (value.isValid() && (!isNumber || port < 0 || port > 65535))
                complain(key, tr("In `function`, %1 must be a number from 0 to 65535."));
            return int(port);
        }
        QStringList arguments()
        {
            const QString key = QStringLiteral("arguments");
            const QStringList known {number(), extension()};
            const QVariant value = m_table.take(key);
            if (!value.isValid())
                return known;
            const QVariantList list = value.toList();
            const bool isList = value.typeId() == QMetaType::QStringList
                || value.typeId() == QMetaType::QVariantList;
            if (!isList || !std::all_of(list.begin(), list.end(), [&known](const QVariant &name) {
                    return name.typeId() == QMetaType::QString && known.contains(name.toString());
                }))
                complain(key,
                         tr("In `function`, %1 must be a list of \"number\" and \"extension\"."));
            return value.toStringList();
        }
        void leave(const QString &key) { m_table.remove(key); }

        /// Empty: all was right, and nothing is left.
        QString complaint()
        {
            if (!m_table.isEmpty())
                complain(m_table.firstKey(), tr("`function` has no key %1."));
            return m_complaint;
        }

    private:
        /// `words` with %1 for the key.
        void complain(const QString &key, const QString &words)
        {
            if (m_complaint.isEmpty())
                m_complaint = words.arg(oneLine(key));
        }
        QVariantMap m_table;
        QString m_complaint;
    };

    Result<SqlFunctionSetup> setupOf(const SystemId &system, const QVariantMap &table)
    {
        TableReader reader(table);
        SqlFunctionSetup setup;
        setup.driver = reader.text(QStringLiteral("driver"));
        if (setup.driver.isEmpty())
            setup.driver = QStringLiteral("QPSQL");
        setup.host = reader.text(QStringLiteral("host"));
        setup.port = reader.port();
        setup.database = reader.text(QStringLiteral("database"));
        setup.user = reader.text(QStringLiteral("user"));
        setup.password = {system, QStringLiteral("function_password")};
        setup.call = reader.text(QStringLiteral("call"));
        setup.query = reader.text(QStringLiteral("query"));
        setup.arguments = reader.arguments();
        reader.leave(QStringLiteral("hosts"));
        if (const QString complaint = reader.complaint(); !complaint.isEmpty())
            return failure(Error::Code::Malformed, complaint);
        return SqlFunction::check(setup).map([&setup](Unit) { return setup; });
    }

} // namespace

WebDial::DialFunctionMaker sqlDialFunctionMaker(Clock &clock, SecretStore &secrets)
{
    return [&clock, &secrets](
               const SystemId &system,
               const QVariantMap &function) -> Result<std::unique_ptr<WebDial::DialFunction>> {
        const Result<SqlFunctionSetup> setup = setupOf(system, function);
        if (!setup)
            return tl::unexpected(setup.error());
        return std::make_unique<SqlDialFunction>(clock, secrets, *setup);
    };
}

} // namespace Jackfield
