# SPDX-License-Identifier: GPL-3.0-or-later
# libphonenumber, protobuf and Abseil as archives, where all of them are there and fit together, in the place of
# PHONENUMBER_LIBRARY: to load and bind the shared ones takes a twentieth of the start of a window.
include(CheckCXXSourceCompiles)
find_package(ICU QUIET COMPONENTS i18n uc)
set(phonenumber_archives)
foreach(name phonenumber protobuf-lite absl_raw_hash_set absl_hash absl_city absl_low_level_hash absl_hashtablez_sampler
        absl_strings absl_strings_internal absl_int128 absl_throw_delegate absl_raw_logging_internal absl_base)
    find_library(JACKFIELD_ARCHIVE_${name} ${CMAKE_STATIC_LIBRARY_PREFIX}${name}${CMAKE_STATIC_LIBRARY_SUFFIX})
    if(JACKFIELD_ARCHIVE_${name})
        list(APPEND phonenumber_archives ${JACKFIELD_ARCHIVE_${name}})
    endif()
endforeach()
set(CMAKE_REQUIRED_LIBRARIES ${phonenumber_archives} ICU::i18n ICU::uc)
check_cxx_source_compiles("#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>
int main()
{
    i18n::phonenumbers::PhoneNumber number;
    const auto &util = *i18n::phonenumbers::PhoneNumberUtil::GetInstance();
    return int(util.Parse(\"1\", \"DE\", &number))
        + int(i18n::phonenumbers::ShortNumberInfo().IsEmergencyNumber(\"112\", \"DE\"));
}" JACKFIELD_HAS_PHONENUMBER_ARCHIVES)
unset(CMAKE_REQUIRED_LIBRARIES)
if(JACKFIELD_HAS_PHONENUMBER_ARCHIVES)
    set(PHONENUMBER_LIBRARY ${phonenumber_archives} ICU::i18n ICU::uc)
endif()
